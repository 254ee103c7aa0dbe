package dev.lexigram.sql.query;

import java.util.Arrays;

/// What a statement's text is made of, without its values: two statements of equal shape have equal text.
final class Shape {

    private static final int LONGEST = 2_000;

    private final String[] tokens;
    private final int size;
    private final int hash;

    Shape(String[] tokens, int size) {
        this.tokens = tokens;
        this.size = size;
        int h = 1;
        for (int i = 0; i < size; i++) {
            h = 31 * h + tokens[i].hashCode();
        }
        this.hash = h;
    }

    /// Whether it is too long to be remembered: many rows in one insertion, each number of them another shape.
    boolean isLong() {
        return size > LONGEST;
    }

    /// The tokens, one after another.
    String text() {
        StringBuilder out = new StringBuilder(size * 8);
        for (int i = 0; i < size; i++) {
            out.append(tokens[i]);
        }
        return out.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape that
                && hash == that.hash
                && Arrays.equals(tokens, 0, size, that.tokens, 0, that.size);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}

package dev.lexigram.processor.query;

import java.util.Objects;

/// A query text that is not understood. The processor tells the compiler of it; it leaves no processor.
public final class QueryTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int at;
    private final String hint;

    /// @param at where in the text, from 0
    /// @param sentence what was found
    /// @param hint what to write, or nothing
    public QueryTextException(int at, String sentence, String hint) {
        super(sentence);
        this.at = at;
        this.hint = hint;
    }

    /// Where in the text, from 0.
    public int at() {
        return at;
    }

    /// What was found, with its place.
    public String sentence() {
        return Objects.requireNonNull(super.getMessage());
    }

    /// What to write, or nothing.
    public String hint() {
        return hint;
    }
}

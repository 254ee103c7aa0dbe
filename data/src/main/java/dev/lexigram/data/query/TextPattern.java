package dev.lexigram.data.query;

import dev.lexigram.contracts.error.DataQueryException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.query.Predicate.Match;
import java.util.Arrays;

/// What a text must look like: code points, and places where one or any number of them may stand.
final class TextPattern {

    private static final int ONE = -1;
    private static final int MANY = -2;

    private final int[] parts;
    private final boolean fold;

    private TextPattern(int[] parts, boolean fold) {
        this.parts = parts;
        this.fold = fold;
    }

    /// The pattern that a match and its text mean; in patterns a backslash makes the next character literal.
    static TextPattern of(Match match, String text) {
        boolean fold = match == Match.ILIKE || match == Match.ICONTAINS;
        int[] points =
                (fold ? folded(text.codePoints().toArray()) : text.codePoints().toArray());
        return new TextPattern(
                switch (match) {
                    case LIKE, ILIKE -> parsed(points);
                    case CONTAINS, ICONTAINS -> framed(true, points, true);
                    case STARTS_WITH -> framed(false, points, true);
                    case ENDS_WITH -> framed(true, points, false);
                },
                fold);
    }

    private static int[] framed(boolean before, int[] points, boolean behind) {
        int[] framed = new int[points.length + (before ? 1 : 0) + (behind ? 1 : 0)];
        Arrays.fill(framed, MANY);
        System.arraycopy(points, 0, framed, before ? 1 : 0, points.length);
        return framed;
    }

    private static int[] parsed(int[] points) {
        int[] parts = new int[points.length];
        int length = 0;
        for (int i = 0; i < points.length; i++) {
            parts[length++] = switch (points[i]) {
                case '%' -> MANY;
                case '_' -> ONE;
                case '\\' -> points[escaped(++i, points.length)];
                default -> points[i];
            };
        }
        return Arrays.copyOf(parts, length);
    }

    private static int escaped(int index, int length) {
        if (index < length) {
            return index;
        }
        throw new DataQueryException(Problem.of("The pattern ends with a backslash that escapes nothing.")
                .hint("Write two for a backslash."));
    }

    /// One for one, so that `_` still stands for one.
    private static int[] folded(int[] points) {
        return Arrays.stream(points).map(Character::toLowerCase).toArray();
    }

    /// Goes back to the last `%` only, which is enough, so the time is at most the product of the lengths.
    boolean matches(String text) {
        int[] points = text.codePoints().toArray();
        points = fold ? folded(points) : points;
        int part = 0;
        int point = 0;
        int many = -1;
        int resume = 0;
        while (point < points.length) {
            if (part < parts.length && parts[part] == MANY) {
                many = part++;
                resume = point;
            } else if (part < parts.length && (parts[part] == ONE || parts[part] == points[point])) {
                part++;
                point++;
            } else if (many >= 0) {
                part = many + 1;
                point = ++resume;
            } else {
                return false;
            }
        }
        return Arrays.stream(parts, part, parts.length).allMatch(each -> each == MANY);
    }
}

package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Predicate.Match;

/// Patterns of `like` written for SQLite's `glob`, which minds the case of letters: `*` and `?` for `%` and `_`,
/// and brackets around what is meant literally.
final class GlobPattern {
    private GlobPattern() {}

    static String of(Match match, String text) {
        return switch (match) {
            case LIKE, ILIKE -> translated(text);
            case CONTAINS, ICONTAINS -> "*" + literal(text) + "*";
            case STARTS_WITH -> literal(text) + "*";
            case ENDS_WITH -> "*" + literal(text);
        };
    }

    private static String translated(String pattern) {
        StringBuilder glob = new StringBuilder(pattern.length() + 4);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case '%' -> glob.append('*');
                case '_' -> glob.append('?');
                case '\\' -> append(glob, pattern.charAt(++i));
                default -> append(glob, c);
            }
        }
        return glob.toString();
    }

    private static String literal(String text) {
        StringBuilder glob = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            append(glob, text.charAt(i));
        }
        return glob.toString();
    }

    private static void append(StringBuilder glob, char c) {
        if (c == '*' || c == '?' || c == '[') {
            glob.append('[').append(c).append(']');
        } else {
            glob.append(c);
        }
    }
}

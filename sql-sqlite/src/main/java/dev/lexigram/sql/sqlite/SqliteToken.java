package dev.lexigram.sql.sqlite;

import java.util.ArrayList;
import java.util.List;

/// A word, name, literal or sign of a statement, and where it stands.
///
/// @param kind what it is
/// @param text as it stands there; of a quoted name what is between the quotes
/// @param start where it begins
/// @param end where it has ended
record SqliteToken(Kind kind, String text, int start, int end) {

    enum Kind {
        WORD,
        QUOTED,
        STRING,
        SIGN
    }

    boolean is(String wanted) {
        return kind != Kind.QUOTED && kind != Kind.STRING && text.equalsIgnoreCase(wanted);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED || kind == Kind.STRING;
    }

    /// The tokens of a statement, without its comments.
    static List<SqliteToken> of(String sql) {
        List<SqliteToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (sql.startsWith("--", at)) {
                at = after(sql, "\n", at);
            } else if (sql.startsWith("/*", at)) {
                at = after(sql, "*/", at + 2);
            } else {
                SqliteToken token = at(sql, at);
                tokens.add(token);
                at = token.end;
            }
        }
        return tokens;
    }

    private static int after(String sql, String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }

    private static SqliteToken at(String sql, int start) {
        char c = sql.charAt(start);
        return switch (c) {
            case '\'' -> quoted(sql, start, c, Kind.STRING);
            case '"', '`' -> quoted(sql, start, c, Kind.QUOTED);
            case '[' -> quoted(sql, start, ']', Kind.QUOTED);
            default -> isWord(c) ? word(sql, start) : token(Kind.SIGN, sql, start, start + 1);
        };
    }

    /// A quote inside is written twice; a name in square brackets cannot have one.
    private static SqliteToken quoted(String sql, int start, char end, Kind kind) {
        int at = start + 1;
        while (at < sql.length()) {
            if (sql.charAt(at) == end) {
                if (end == ']' || at + 1 == sql.length() || sql.charAt(at + 1) != end) {
                    break;
                }
                at++;
            }
            at++;
        }
        String twice = String.valueOf(end).repeat(2);
        String text = sql.substring(start + 1, Math.min(at, sql.length()));
        String plain = end == ']' ? text : text.replace(twice, String.valueOf(end));
        return new SqliteToken(kind, plain, start, Math.min(at + 1, sql.length()));
    }

    private static SqliteToken word(String sql, int start) {
        int at = start;
        while (at < sql.length() && isWord(sql.charAt(at))) {
            at++;
        }
        return token(Kind.WORD, sql, start, at);
    }

    private static SqliteToken token(Kind kind, String sql, int start, int end) {
        return new SqliteToken(kind, sql.substring(start, end), start, end);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.' || c > 127;
    }
}

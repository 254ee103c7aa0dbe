package dev.lexigram.sql.execute;

import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.driver.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds the parameters of a statement, past everything that only looks like one. Not thread-safe; one per text.
///
/// Left alone: text in quotes (`'…'`, `"…"`, backquotes, PostgreSQL's `$tag$…$tag$`), comments, `::` casts, and
/// `??`, which is an operator's own question mark.
final class SqlParser {

    private static final Set<String> READING = Set.of("select", "values", "with", "explain", "show", "table");
    // A statement that begins as a question may still write or lock.
    private static final Set<String> WRITING =
            Set.of("insert", "update", "delete", "merge", "replace", "into", "share", "nextval");

    private final String sql;
    private final boolean backslashEscapes;
    private final List<String> pieces = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private int at;
    private int marks;
    private int numbered;
    private int named;
    private String firstWord = "";
    private boolean writes;

    private SqlParser(String sql, boolean backslashEscapes) {
        this.sql = sql;
        this.backslashEscapes = backslashEscapes;
    }

    /// @param backslashEscapes whether `\'` inside a string is a quote, as in MySQL
    static ParsedSql parse(String sql, boolean backslashEscapes) {
        return new SqlParser(sql, backslashEscapes).parse();
    }

    private ParsedSql parse() {
        while (at < sql.length()) {
            step(sql.charAt(at));
        }
        pieces.add(piece.toString());
        if ((marks > 0 ? 1 : 0) + (numbered > 0 ? 1 : 0) + (named > 0 ? 1 : 0) > 1) {
            throw new ParameterBindingException(
                    Problem.of("A statement must not mix kinds of parameters.")
                            .with("sql", sql)
                            .hint("Use only ?, only $1 or only :name."),
                    null);
        }
        Access access = READING.contains(firstWord) && !writes ? Access.READ : Access.WRITE;
        return new ParsedSql(List.copyOf(pieces), List.copyOf(names), named > 0, access);
    }

    private void step(char c) {
        switch (c) {
            case '\'', '"' -> quoted(c, backslashEscapes);
            case '`' -> quoted(c, false);
            case '-' -> comment("--", "\n");
            case '/' -> comment("/*", "*/");
            case '#' -> hash();
            case '$' -> dollar();
            case '?' -> questionMark();
            case ':' -> colon();
            default -> {
                if (Character.isLetter(c) || c == '_') {
                    word();
                } else {
                    copy(1);
                }
            }
        }
    }

    private void copy(int characters) {
        piece.append(sql, at, at + characters);
        at += characters;
    }

    private void quoted(char quote, boolean escapes) {
        int end = at + 1;
        while (end < sql.length() && sql.charAt(end) != quote) {
            end += escapes && sql.charAt(end) == '\\' ? 2 : 1;
        }
        copy(Math.min(end + 1, sql.length()) - at);
    }

    private void comment(String begin, String end) {
        if (!sql.startsWith(begin, at)) {
            copy(1);
            return;
        }
        int close = sql.indexOf(end, at + begin.length());
        copy((close < 0 ? sql.length() : close + end.length()) - at);
    }

    /// Begins a comment where backslashes escape, which is MySQL, and belongs to an operator elsewhere.
    private void hash() {
        if (backslashEscapes) {
            comment("#", "\n");
        } else {
            copy(1);
        }
    }

    private void dollar() {
        int end = at + 1;
        while (end < sql.length() && isNamePart(sql.charAt(end))) {
            end++;
        }
        String inner = sql.substring(at + 1, end);
        if (!inner.isEmpty() && inner.chars().allMatch(Character::isDigit)) {
            numbered++;
            parameter(String.valueOf(position(inner) - 1), end);
        } else if (end < sql.length() && sql.charAt(end) == '$') {
            String tag = sql.substring(at, end + 1);
            int close = sql.indexOf(tag, end + 1);
            copy((close < 0 ? sql.length() : close + tag.length()) - at);
        } else {
            copy(end - at);
        }
    }

    private int position(String digits) {
        try {
            int position = Integer.parseInt(digits);
            if (position > 0) {
                return position;
            }
        } catch (NumberFormatException e) {
            throw notAPosition(digits);
        }
        throw notAPosition(digits);
    }

    private ParameterBindingException notAPosition(String digits) {
        return new ParameterBindingException(
                Problem.of("A numbered parameter has a number that no value can have.")
                        .with("sql", sql)
                        .with("parameter", "$" + digits)
                        .hint("Count from $1."),
                null);
    }

    private void questionMark() {
        if (sql.startsWith("??", at)) {
            copy(2);
            return;
        }
        parameter(String.valueOf(marks++), at + 1);
    }

    private void colon() {
        if (sql.startsWith("::", at)) {
            copy(2);
            return;
        }
        int end = at + 1;
        while (end < sql.length() && isNamePart(sql.charAt(end))) {
            end++;
        }
        if (end == at + 1 || Character.isDigit(sql.charAt(at + 1))) {
            copy(1);
            return;
        }
        named++;
        parameter(sql.substring(at + 1, end), end);
    }

    private void parameter(String name, int end) {
        names.add(name);
        pieces.add(piece.toString());
        piece.setLength(0);
        at = end;
    }

    private void word() {
        int end = at;
        // A dollar sign may stand inside a name, and then begins neither a parameter nor a quotation.
        while (end < sql.length() && (isNamePart(sql.charAt(end)) || sql.charAt(end) == '$')) {
            end++;
        }
        String word = sql.substring(at, end).toLowerCase(Locale.ROOT);
        if (firstWord.isEmpty()) {
            firstWord = word;
        }
        writes |= WRITING.contains(word);
        copy(end - at);
        if (word.equals("e") && sql.startsWith("'", at)) {
            // PostgreSQL's E'…', in which backslashes do escape.
            quoted('\'', true);
        }
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}

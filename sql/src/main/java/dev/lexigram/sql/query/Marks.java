package dev.lexigram.sql.query;

import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.dialect.Dialect;

/// Counts the parameter marks of text in a database's own language.
final class Marks {
    private Marks() {}

    /// Refuses text whose marks are not as many as its values.
    static void check(String text, int values, Dialect dialect) {
        int marks = count(text, dialect.backslashEscapes());
        if (marks != values) {
            throw new ParameterBindingException(
                    Problem.of("The number of values is not the number of parameters.")
                            .with("text", text)
                            .with("parameters", marks)
                            .with("values", values)
                            .hint("Give one value for each; write ?? for an operator's own question mark."),
                    null);
        }
    }

    /// The marks outside of quotes and comments; a doubled mark is an operator of the database.
    static int count(String text, boolean backslashEscapes) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '?' -> {
                    boolean doubled = text.startsWith("??", i);
                    marks += doubled ? 0 : 1;
                    i += doubled ? 1 : 0;
                }
                case '\'', '"', '`' -> i = endOfQuote(text, i, backslashEscapes);
                case '-' -> i = text.startsWith("--", i) ? endOf(text, i, "\n") : i;
                case '/' -> i = text.startsWith("/*", i) ? endOf(text, i + 2, "*/") : i;
                default -> {
                    // part of the text
                }
            }
        }
        return marks;
    }

    // A doubled quote ends one text and begins the next, which comes to the same.
    private static int endOfQuote(String text, int start, boolean backslashEscapes) {
        char quote = text.charAt(start);
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && backslashEscapes && quote != '`') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i;
            }
        }
        return text.length();
    }

    private static int endOf(String text, int from, String end) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length() - 1;
    }
}

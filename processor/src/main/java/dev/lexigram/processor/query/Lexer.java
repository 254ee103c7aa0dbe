package dev.lexigram.processor.query;

import dev.lexigram.processor.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts a query text into words and signs. Used once.
final class Lexer {

    private static final List<String> SIGNS =
            List.of("<>", "!=", "<=", ">=", "||", "=", "<", ">", "+", "-", "*", "/", "(", ")", ",");
    private static final Set<String> BEHIND_NUMBERS = Set.of("and", "or", "not", "is", "in", "order", "where");
    private static final String SPACE = " \t\n\f\r";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Kind.END, "", text.length(), text.length()));
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (SPACE.indexOf(c) >= 0) {
            at++;
        } else if (Character.isJavaIdentifierStart(c)) {
            word();
        } else if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
            add(Kind.NUMBER, number());
        } else if (c == '\'') {
            quoted();
        } else if (c == ':') {
            named();
        } else if (c == '?') {
            positional();
        } else {
            sign(c);
        }
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), at, end));
        at = end;
    }

    private int identifier(int from) {
        int end = from;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void word() {
        int end = identifier(at);
        while (end + 1 < text.length()
                && text.charAt(end) == '.'
                && Character.isJavaIdentifierStart(text.charAt(end + 1))) {
            end = identifier(end + 1);
        }
        add(Kind.WORD, end);
    }

    private int digits(int from) {
        int end = from;
        while (isDigit(end) || (end > from && isUnderscore(end))) {
            end++;
        }
        return end;
    }

    private boolean isUnderscore(int index) {
        return index < text.length() && text.charAt(index) == '_';
    }

    private boolean isOneOf(int index, String characters) {
        return index < text.length() && characters.indexOf(text.charAt(index)) >= 0;
    }

    private int number() {
        int end = digits(at);
        boolean whole = true;
        if (isOneOf(end, ".") && (isDigit(end + 1) || end > at)) {
            whole = false;
            end = digits(end + 1);
        }
        if (isOneOf(end, "eE") && (isDigit(end + 1) || (isOneOf(end + 1, "+-") && isDigit(end + 2)))) {
            whole = false;
            end = digits(end + 2);
        }
        end += isOneOf(end, "dDfF") || (whole && isOneOf(end, "lL")) ? 1 : 0;
        checkNumber(end, whole);
        return end;
    }

    private void checkNumber(int end, boolean whole) {
        int word = identifier(end);
        if (word > end && !BEHIND_NUMBERS.contains(text.substring(end, word).toLowerCase(Locale.ROOT))) {
            throw wrong(at, word, "is no number", "Write decimal digits, perhaps with L, d or f behind.");
        }
        if (whole && text.charAt(at) == '0' && isDigit(at + 1)) {
            throw wrong(at, end, "is no decimal number", "Leave out the zero at its beginning.");
        }
        if (text.charAt(end - 1) == '_') {
            throw wrong(at, end, "is no number", "An underscore stands between digits.");
        }
    }

    private void quoted() {
        StringBuilder value = new StringBuilder();
        int end = at + 1;
        while (end < text.length() && (text.charAt(end) != '\'' || isOneOf(end + 1, "'"))) {
            value.append(text.charAt(end));
            end += text.charAt(end) == '\'' ? 2 : 1;
        }
        if (end >= text.length()) {
            throw new QueryTextException(
                    at,
                    "The text that begins at character " + (at + 1) + " of the query has no end.",
                    "Close it with ', and write '' for a quote inside.");
        }
        tokens.add(new Token(Kind.TEXT, value.toString(), at, end + 1));
        at = end + 1;
    }

    private void named() {
        int end = identifier(at + 1);
        if (end == at + 1 || !Character.isJavaIdentifierStart(text.charAt(at + 1))) {
            throw wrong(at, at + 1, "has no parameter's name behind it", "Write :name.");
        }
        tokens.add(new Token(Kind.NAMED, text.substring(at + 1, end), at, end));
        at = end;
    }

    private void positional() {
        int end = at + 1;
        while (isDigit(end)) {
            end++;
        }
        if (end == at + 1 || end > at + 4 || text.charAt(at + 1) == '0') {
            throw wrong(at, end, "names no parameter", "Write :name, or ?1 for the first parameter.");
        }
        tokens.add(new Token(Kind.POSITIONAL, text.substring(at + 1, end), at, end));
        at = end;
    }

    private void sign(char c) {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                add(Kind.SIGN, at + sign.length());
                return;
            }
        }
        throw wrong(at, at + 1, "is no part of the query language", signHint(c));
    }

    private static String signHint(char c) {
        return switch (c) {
            case '"', '`' -> "Texts stand in ' quotes, names in none.";
            case '&' -> "Write 'and'.";
            case '|' -> "Write 'or', or || between texts.";
            case '!' -> "Write 'not'.";
            case ';' -> "A query has no ; at its end.";
            case '.' -> "A name with dots has no spaces in it.";
            default -> "";
        };
    }

    private QueryTextException wrong(int from, int end, String what, String hint) {
        String found = text.substring(from, Math.min(Math.max(end, from + 1), text.length()));
        return new QueryTextException(
                from, "'" + found + "' at character " + (from + 1) + " of the query " + what + ".", hint);
    }
}

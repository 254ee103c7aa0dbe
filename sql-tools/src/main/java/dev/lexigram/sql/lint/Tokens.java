package dev.lexigram.sql.lint;

import java.util.ArrayList;
import java.util.List;

/// Cuts one statement into tokens; comments and blanks are left out.
final class Tokens {

    private final String text;
    private final LintDatabase database;
    private final List<Token> found = new ArrayList<>();
    private int at;

    private Tokens(String text, LintDatabase database) {
        this.text = text;
        this.database = database;
    }

    static List<Token> of(String statement, LintDatabase database) {
        Tokens tokens = new Tokens(statement, database);
        while (tokens.at < statement.length()) {
            tokens.step();
        }
        return List.copyOf(tokens.found);
    }

    private void step() {
        char next = text.charAt(at);
        if (Character.isWhitespace(next)) {
            at++;
        } else if (text.startsWith("--", at) || (next == '#' && database.isMysqlFamily())) {
            at = endOf("\n", at);
        } else if (text.startsWith("/*", at)) {
            at = endOfComment();
        } else {
            token(next);
        }
    }

    private void token(char next) {
        switch (next) {
            case '\'' -> add(Token.Kind.TEXT, endOfQuotation('\''));
            case '"' -> add(isText() ? Token.Kind.TEXT : Token.Kind.QUOTED, endOfQuotation('"'));
            case '`' -> add(Token.Kind.QUOTED, endOfQuotation('`'));
            case '$' -> dollar();
            default -> plain(next);
        }
    }

    /// MySQL reads double quotation marks as those of texts.
    private boolean isText() {
        return database.isMysqlFamily();
    }

    private void plain(char next) {
        if (Character.isDigit(next)) {
            add(Token.Kind.NUMBER, endOfWord());
        } else if (isPrefix(next)) {
            add(Token.Kind.TEXT, endOfQuotationAt(at + 1, '\'', true));
        } else if (isWord(next)) {
            add(Token.Kind.WORD, endOfWord());
        } else {
            add(Token.Kind.SYMBOL, at + (text.startsWith("::", at) ? 2 : 1));
        }
    }

    private boolean isPrefix(char next) {
        return "eEbBxXnN".indexOf(next) >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '\'';
    }

    private void dollar() {
        int tag = at + 1;
        while (tag < text.length() && isWord(text.charAt(tag))) {
            tag++;
        }
        if (tag < text.length() && text.charAt(tag) == '$') {
            String mark = text.substring(at, tag + 1);
            int end = text.indexOf(mark, tag + 1);
            add(Token.Kind.TEXT, end < 0 ? text.length() : end + mark.length());
            return;
        }
        add(Token.Kind.SYMBOL, at + 1);
    }

    private void add(Token.Kind kind, int end) {
        found.add(new Token(kind, text.substring(at, end), at));
        at = end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private int endOfWord() {
        int end = at;
        while (end < text.length() && (isWord(text.charAt(end)) || text.charAt(end) == '$')) {
            end++;
        }
        return end;
    }

    private int endOf(String mark, int from) {
        int end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end + mark.length();
    }

    private int endOfComment() {
        int depth = 1;
        int end = at + 2;
        while (end < text.length() && depth > 0) {
            boolean opens = database == LintDatabase.POSTGRES && text.startsWith("/*", end);
            boolean closes = text.startsWith("*/", end);
            depth += opens ? 1 : closes ? -1 : 0;
            end += opens || closes ? 2 : 1;
        }
        return end;
    }

    private int endOfQuotation(char mark) {
        return endOfQuotationAt(at, mark, database.isMysqlFamily() && mark != '`');
    }

    private int endOfQuotationAt(int start, char mark, boolean backslashes) {
        int end = start + 1;
        while (end < text.length()) {
            char next = text.charAt(end);
            if (next == mark && (end + 1 == text.length() || text.charAt(end + 1) != mark)) {
                return end + 1;
            }
            end += next == mark || (backslashes && next == '\\') ? 2 : 1;
        }
        return text.length();
    }
}

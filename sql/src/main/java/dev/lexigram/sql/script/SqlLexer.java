package dev.lexigram.sql.script;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.QuerySyntaxException;
import dev.lexigram.sql.script.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts SQL text into its words, quoted texts, comments and signs. Not thread-safe; one per text.
///
/// The rules are those of the databases' own manuals: PostgreSQL 18, "Lexical Structure"; MySQL 8.4, "Language
/// Structure"; SQLite, `tokenize.c`.
public final class SqlLexer {

    private final String text;
    private final ScriptSyntax syntax;
    private String delimiter = ";";
    private int at;

    SqlLexer(String text, ScriptSyntax syntax) {
        this.text = text;
        this.syntax = syntax;
    }

    /// All tokens of a text, comments too.
    ///
    /// @throws QuerySyntaxException when a quotation or a comment does not end
    public static List<SqlToken> tokens(String text, ScriptSyntax syntax) {
        SqlLexer lexer = new SqlLexer(text, syntax);
        List<SqlToken> tokens = new ArrayList<>();
        for (Optional<SqlToken> next = lexer.next(); next.isPresent(); next = lexer.next()) {
            tokens.add(next.get());
        }
        return tokens;
    }

    /// The next token, or empty at the end.
    Optional<SqlToken> next() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at == text.length() ? Optional.empty() : Optional.of(token());
    }

    int position() {
        return at;
    }

    /// Ends words before this, too: in MySQL's `end$$` it would be a part of the name.
    void endWordsAt(String other) {
        delimiter = other;
    }

    /// Goes on elsewhere.
    void moveTo(int position) {
        at = position;
    }

    private SqlToken token() {
        char c = text.charAt(at);
        return switch (c) {
            case '\'' -> quoted(Kind.TEXT, at, syntax == ScriptSyntax.MYSQL);
            case '"' -> quoted(syntax == ScriptSyntax.MYSQL ? Kind.TEXT : Kind.NAME, at, syntax == ScriptSyntax.MYSQL);
            case '`' -> syntax == ScriptSyntax.POSTGRES ? until(Kind.SYMBOL, at + 1) : quoted(Kind.NAME, at, false);
            case '[' -> syntax == ScriptSyntax.SQLITE ? closed(Kind.NAME, "]") : until(Kind.SYMBOL, at + 1);
            case '-' -> startsLineComment() ? lineComment() : until(Kind.SYMBOL, at + 1);
            case '#' -> syntax == ScriptSyntax.MYSQL ? lineComment() : until(Kind.SYMBOL, at + 1);
            case '/' -> text.startsWith("/*", at) ? comment() : until(Kind.SYMBOL, at + 1);
            case '$' -> syntax == ScriptSyntax.POSTGRES ? dollar() : wordOrSign(c);
            default -> wordOrSign(c);
        };
    }

    private SqlToken wordOrSign(char c) {
        if (Character.isDigit(c)) {
            return until(Kind.NUMBER, endOfName(at));
        }
        if (!isNamePart(c)) {
            return until(Kind.SYMBOL, at + Character.charCount(text.codePointAt(at)));
        }
        int end = endOfName(at);
        if (syntax == ScriptSyntax.POSTGRES && end == at + 1 && (c == 'e' || c == 'E') && text.startsWith("'", end)) {
            return quoted(Kind.TEXT, end, true);
        }
        return until(Kind.WORD, end);
    }

    private int endOfName(int from) {
        int end = from;
        while (end < text.length() && isNamePart(text.charAt(end)) && !text.startsWith(delimiter, end)) {
            end++;
        }
        return end;
    }

    private SqlToken until(Kind kind, int end) {
        SqlToken token = new SqlToken(kind, text.substring(at, end), at);
        at = end;
        return token;
    }

    /// A quotation; its sign twice stands for itself, and so it ends and begins again there.
    private SqlToken quoted(Kind kind, int open, boolean escapes) {
        char quote = text.charAt(open);
        for (int end = open + 1; end < text.length(); end++) {
            char c = text.charAt(end);
            if (escapes && c == '\\') {
                end++;
            } else if (c == quote && text.startsWith(String.valueOf(quote), end + 1)) {
                end++;
            } else if (c == quote) {
                return until(kind, end + 1);
            }
        }
        throw unended("A quotation in the script does not end.", open);
    }

    private SqlToken closed(Kind kind, String sign) {
        int close = text.indexOf(sign, at + 1);
        if (close < 0) {
            throw unended("A quotation in the script does not end.", at);
        }
        return until(kind, close + sign.length());
    }

    /// MySQL wants a blank behind the dashes.
    private boolean startsLineComment() {
        if (!text.startsWith("--", at)) {
            return false;
        }
        return syntax != ScriptSyntax.MYSQL || at + 2 == text.length() || isBlank(text.charAt(at + 2));
    }

    private SqlToken lineComment() {
        int end = text.indexOf('\n', at);
        return until(Kind.COMMENT, end < 0 ? text.length() : end);
    }

    /// MySQL runs what is in `/*! … */`, and MariaDB what is in `/*M! … */`: that is no comment.
    private SqlToken comment() {
        boolean read = syntax == ScriptSyntax.MYSQL && (text.startsWith("!", at + 2) || text.startsWith("M!", at + 2));
        int end = syntax == ScriptSyntax.POSTGRES ? endOfNested() : text.indexOf("*/", at + 2);
        if (end < 0) {
            if (syntax == ScriptSyntax.SQLITE) {
                return until(Kind.COMMENT, text.length());
            }
            throw unended("A comment in the script does not end.", at);
        }
        return until(read ? Kind.TEXT : Kind.COMMENT, end + 2);
    }

    private int endOfNested() {
        int depth = 1;
        for (int i = at + 2; i < text.length() - 1; i++) {
            if (text.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (text.startsWith("*/", i)) {
                depth--;
                if (depth == 0) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private SqlToken dollar() {
        int end = at + 1;
        while (end < text.length() && isNamePart(text.charAt(end)) && text.charAt(end) != '$') {
            end++;
        }
        boolean opens = text.startsWith("$", end) && (end == at + 1 || !Character.isDigit(text.charAt(at + 1)));
        if (!opens) {
            return until(Kind.SYMBOL, at + 1);
        }
        String tag = text.substring(at, end + 1);
        int close = text.indexOf(tag, end + 1);
        if (close < 0) {
            throw unended("A quotation in the script does not end.", at);
        }
        return until(Kind.TEXT, close + tag.length());
    }

    private QuerySyntaxException unended(String sentence, int offset) {
        String start = text.substring(offset, Math.min(text.length(), offset + 20));
        return new QuerySyntaxException(
                Problem.of(sentence)
                        .with("line", SqlScript.line(text, offset))
                        .with("begins with", start.lines().findFirst().orElse(start))
                        .hint("Close it."),
                null);
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\uFEFF' || c == '\u00A0';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || Character.isSurrogate(c);
    }
}

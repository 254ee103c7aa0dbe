package dev.lexigram.sql.sqlite;

import dev.lexigram.sql.script.ScriptSyntax;
import dev.lexigram.sql.script.SqlLexer;
import dev.lexigram.sql.script.SqlToken;
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
        return SqlLexer.tokens(sql, ScriptSyntax.SQLITE).stream()
                .filter(token -> token.kind() != SqlToken.Kind.COMMENT)
                .map(SqliteToken::of)
                .toList();
    }

    private static SqliteToken of(SqlToken token) {
        return switch (token.kind()) {
            case NAME -> new SqliteToken(Kind.QUOTED, plain(token.text()), token.offset(), token.end());
            case TEXT -> new SqliteToken(Kind.STRING, plain(token.text()), token.offset(), token.end());
            case WORD, NUMBER -> new SqliteToken(Kind.WORD, token.text(), token.offset(), token.end());
            case SYMBOL, COMMENT -> new SqliteToken(Kind.SIGN, token.text(), token.offset(), token.end());
        };
    }

    /// What is between the quotes; a quote inside is written twice, and square brackets have none.
    private static String plain(String quoted) {
        String inside = quoted.substring(1, quoted.length() - 1);
        char quote = quoted.charAt(0);
        return quote == '[' ? inside : inside.replace(String.valueOf(quote).repeat(2), String.valueOf(quote));
    }
}

package dev.lexigram.sql.lint;

import dev.lexigram.sql.script.SqlLexer;
import dev.lexigram.sql.script.SqlToken;
import java.util.ArrayList;
import java.util.List;

/// Cuts one statement into tokens; comments and blanks are left out.
final class Tokens {

    private Tokens() {}

    static List<Token> of(String statement, LintDatabase database) {
        List<Token> tokens = new ArrayList<>();
        for (SqlToken each : SqlLexer.tokens(statement, database.syntax())) {
            if (each.kind() == SqlToken.Kind.COMMENT) {
                continue;
            }
            Token token = new Token(kind(each), each.text(), each.offset());
            if (belongsToLast(tokens, token)) {
                Token last = tokens.removeLast();
                Token.Kind kind = token.kind() == Token.Kind.TEXT ? Token.Kind.TEXT : last.kind();
                token = new Token(kind, last.text() + token.text(), last.offset());
            }
            tokens.add(token);
        }
        return List.copyOf(tokens);
    }

    private static Token.Kind kind(SqlToken token) {
        return switch (token.kind()) {
            case WORD -> Token.Kind.WORD;
            case NAME -> Token.Kind.QUOTED;
            case TEXT -> Token.Kind.TEXT;
            case NUMBER -> Token.Kind.NUMBER;
            case SYMBOL, COMMENT -> Token.Kind.SYMBOL;
        };
    }

    /// The second half of `::`, and what is behind the letter of `x'…'`, `b'…'` and `n'…'`.
    private static boolean belongsToLast(List<Token> tokens, Token next) {
        if (tokens.isEmpty() || tokens.getLast().end() != next.offset()) {
            return false;
        }
        Token last = tokens.getLast();
        boolean cast = last.is(":") && next.is(":");
        boolean prefixed = next.kind() == Token.Kind.TEXT
                && next.text().startsWith("'")
                && last.kind() == Token.Kind.WORD
                && last.text().length() == 1
                && "xXbBnN".contains(last.text());
        return cast || prefixed;
    }
}

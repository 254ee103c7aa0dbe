package dev.lexigram.sql.script;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.QuerySyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text of several statements, cut where the database's own client would cut it. Immutable and thread-safe.
///
/// Semicolons in quotations, comments and bodies of routines and triggers end nothing. With {@link
/// ScriptSyntax#MYSQL} the client's command `delimiter` is understood, and bodies are recognised without it too.
public final class SqlScript {

    private final List<ScriptStatement> statements;

    private SqlScript(List<ScriptStatement> statements) {
        this.statements = List.copyOf(statements);
    }

    /// Cuts a text.
    ///
    /// @throws QuerySyntaxException when a quotation or a comment does not end, or the text has commands that only
    /// a client understands
    public static SqlScript of(String text, ScriptSyntax syntax) {
        return new SqlScript(new Cutter(text, syntax).cut());
    }

    /// The statements in their order; what has nothing but comments is none.
    public List<ScriptStatement> statements() {
        return statements;
    }

    /// The line of a text, from 1, on which a character is.
    static int line(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /// Walks over the tokens once.
    private static final class Cutter {

        private final String text;
        private final ScriptSyntax syntax;
        private final SqlLexer lexer;
        private final List<ScriptStatement> found = new ArrayList<>();
        private String delimiter = ";";
        private StatementBody body;
        private int begin = -1;
        private int end;
        private int line = 1;
        private int counted;

        Cutter(String text, ScriptSyntax syntax) {
            this.text = text;
            this.syntax = syntax;
            this.lexer = new SqlLexer(text, syntax);
            this.body = StatementBody.of(syntax);
        }

        List<ScriptStatement> cut() {
            for (Optional<SqlToken> next = next(); next.isPresent(); next = next()) {
                next.ifPresent(this::accept);
            }
            finish();
            return found;
        }

        /// The next token that is none of the client's.
        private Optional<SqlToken> next() {
            int start = lexer.position();
            while (start < text.length() && SqlLexer.isBlank(text.charAt(start))) {
                start++;
            }
            if (!delimiter.equals(";") && text.startsWith(delimiter, start)) {
                finish();
                lexer.moveTo(start + delimiter.length());
                return next();
            }
            return lexer.next();
        }

        private void accept(SqlToken token) {
            if (token.kind() == SqlToken.Kind.COMMENT) {
                return;
            }
            if (begin < 0 && isClients(token)) {
                return;
            }
            if (token.is(';') && delimiter.equals(";") && !body.isOpen()) {
                finish();
                return;
            }
            begin = begin < 0 ? token.offset() : begin;
            end = token.end();
            body.accept(token);
        }

        /// Follows `delimiter`, and refuses what would reach the server as nonsense.
        private boolean isClients(SqlToken token) {
            if (syntax == ScriptSyntax.MYSQL && token.is("delimiter")) {
                int stop = text.indexOf('\n', token.end());
                String rest = text.substring(token.end(), stop < 0 ? text.length() : stop)
                        .strip();
                delimiter = rest.isEmpty() ? ";" : rest.split("\\s+", 2)[0];
                lexer.endWordsAt(delimiter);
                lexer.moveTo(stop < 0 ? text.length() : stop);
                return true;
            }
            if (token.is('\\')) {
                throw refused(
                        token,
                        "The script has a command of the client psql.",
                        "Leave it out: the server does not know it.");
            }
            return false;
        }

        private void finish() {
            if (begin >= 0) {
                String statement = text.substring(begin, end);
                if (syntax == ScriptSyntax.POSTGRES && body.isCopyFromInput()) {
                    throw refused(
                            new SqlToken(SqlToken.Kind.WORD, statement, begin),
                            "The script copies rows out of itself.",
                            "Write them as insert; pg_dump does so with --inserts.");
                }
                found.add(new ScriptStatement(statement, lineOf(begin), begin));
            }
            begin = -1;
            body = StatementBody.of(syntax);
        }

        /// Counts on from the last statement, so that a long script is gone through once.
        private int lineOf(int offset) {
            for (; counted < offset; counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            return line;
        }

        private QuerySyntaxException refused(SqlToken token, String sentence, String hint) {
            return new QuerySyntaxException(
                    Problem.of(sentence)
                            .with("line", line(text, token.offset()))
                            .with("text", token.text().lines().findFirst().orElse(""))
                            .hint(hint),
                    null);
        }
    }
}

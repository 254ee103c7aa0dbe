package dev.lexigram.sql.migration;

import dev.lexigram.sql.execute.ScriptRunner;
import dev.lexigram.sql.script.ScriptStatement;
import dev.lexigram.sql.script.ScriptSyntax;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What statements have to do with transactions, by their first words.
///
/// @param syntax whose statements they are
record TransactionRules(ScriptSyntax syntax) {

    private static final int HEAD = 400;

    private static final Pattern CONTROL = Pattern.compile("(begin( (transaction|work|immediate|exclusive|deferred"
            + "|isolation|read|not deferrable)\\b.*)?|start transaction\\b.*|commit( .*)?|end( (transaction|work))?|rollback( .*)?"
            + "|abort( .*)?)");
    private static final Pattern ENDS = Pattern.compile("(commit|end)( (transaction|work))?");
    private static final Pattern POSTGRES = Pattern.compile("(create( unique)? index concurrently"
            + "|drop index concurrently|reindex\\b.*\\bconcurrently|reindex (database|system)|vacuum\\b"
            + "|(create|drop) (database|tablespace)|alter system|alter database .* set tablespace"
            + "|alter table .* detach partition .* concurrently|(create|drop) subscription).*");
    private static final Pattern SQLITE = Pattern.compile(
            "(vacuum\\b|attach\\b|detach\\b|pragma (\\w+\\.)?(foreign_keys|journal_mode|synchronous)\\b).*");
    private static final Pattern SESSION =
            Pattern.compile("(set|reset|use|pragma|select|with|call|do|lock|load|prepare|attach|listen|create( local"
                    + "| global)? temp(orary)?)\\b.*");

    /// Makes the running transaction ready for statements of somebody else's: they may take any time, and what they
    /// change in their session ends with it.
    void prepare(ScriptRunner scripts, List<ScriptStatement> statements) {
        scripts.liftTimeLimit();
        if (statements.stream().anyMatch(each -> mayChangeSession(each.text()))) {
            scripts.closeConnectionAfterwards();
        }
    }

    private static String head(String statement) {
        String begin = statement.length() > HEAD ? statement.substring(0, HEAD) : statement;
        return begin.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /// Whether the database refuses the statement in a transaction, or ignores it there.
    boolean isRefused(String statement) {
        return switch (syntax) {
            case POSTGRES -> POSTGRES.matcher(head(statement)).matches();
            case SQLITE -> SQLITE.matcher(head(statement)).matches();
            case MYSQL -> false;
        };
    }

    /// Whether the statement begins or ends a transaction.
    boolean isControl(String statement) {
        return CONTROL.matcher(head(statement)).matches();
    }

    /// Whether the statement commits.
    boolean isCommit(String statement) {
        return ENDS.matcher(head(statement)).matches();
    }

    /// Whether the session may be another one after the statement.
    private boolean mayChangeSession(String statement) {
        return SESSION.matcher(head(statement)).matches();
    }
}

package dev.lexigram.sql;

import dev.lexigram.sql.execute.StatementListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// Logs each statement, without its values; switched on by `operations.echo`.
final class StatementEcho implements StatementListener {

    private static final Logger LOG = System.getLogger("dev.lexigram.sql");

    @Override
    public void ran(Statement statement) {
        LOG.log(
                Level.INFO,
                () -> String.format(
                        "[%s] %s (%.3f ms%s)",
                        statement.database(),
                        statement.sql(),
                        statement.duration().toNanos() / 1e6,
                        statement.error() == null ? "" : ", failed"));
    }
}

package dev.lexigram.cli.store;

import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TableNotFoundException;
import dev.lexigram.sql.outbox.SqlOutbox;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which outbox. Filled by picocli.
final class OutboxTableOption {

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description = "The outbox's table; the default is that of the configuration.")
    @Nullable
    String table;

    /// Does something with the outbox; none is made where there is none.
    <R> R with(Workspace workspace, Function<SqlOutbox, R> action) {
        String name = table == null ? workspace.configured().outbox().table() : table;
        return workspace.withDatabase(database -> {
            if (database.table(name).isEmpty()) {
                throw new TableNotFoundException(
                        Problem.of("The database has no outbox.")
                                .with("table", name)
                                .hint("Name its table with --table; an application makes it when it uses an outbox."),
                        null);
            }
            return action.apply(
                    SqlOutbox.on(database, options -> options.table(name).withoutCreation()));
        });
    }
}

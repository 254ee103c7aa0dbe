package dev.lexigram.cli.store;

import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TableNotFoundException;
import dev.lexigram.contracts.store.LockStore;
import dev.lexigram.sql.store.SqlLockStore;
import java.util.function.Function;
import picocli.CommandLine.Option;

/// Which locks. Filled by picocli.
final class LockTableOption {

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            defaultValue = "locks",
            description = "The table of the locks; the default is ${DEFAULT-VALUE}.")
    String table = "locks";

    /// Does something with the locks; no table is made where there is none.
    <R> R with(Workspace workspace, Function<LockStore, R> action) {
        return workspace.withDatabase(database -> {
            if (database.table(table).isEmpty()) {
                throw new TableNotFoundException(
                        Problem.of("The database has no table of locks.")
                                .with("table", table)
                                .hint("Name it with --table; an application makes it when it locks something."),
                        null);
            }
            return action.apply(SqlLockStore.on(database, options -> options.table(table)));
        });
    }
}

package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.error.MigrationExecutionException;
import dev.lexigram.contracts.store.LockLease;
import dev.lexigram.sql.migration.MigrationPlan.Direction;
import java.time.Duration;

/// Runs a migration in one transaction, together with its row: both are there or neither.
///
/// @param tools what it works with
/// @param lease must be held when it commits
record WholeRun(Tools tools, LockLease lease) {

    MigrationRow run(Prepared task) {
        try {
            return tools.database().inTransaction(tx -> inTransaction(task));
        } catch (MigrationExecutionException e) {
            note(task, e);
            throw e;
        } catch (LockException e) {
            // Another program is at it: what is said of the migration is its business.
            throw e;
        } catch (DatabaseException e) {
            MigrationExecutionException failed = tools.failures(task).whole(e);
            note(task, failed);
            throw failed;
        }
    }

    private MigrationRow inTransaction(Prepared task) {
        long start = System.nanoTime();
        tools.rules().prepare(tools.scripts(), task.statements());
        tools.perform(task);
        MigrationRow row = settle(tools.history(), task, start);
        lease.verify();
        return row;
    }

    /// Writes down that a migration came to its end.
    static MigrationRow settle(History history, Prepared task, long start) {
        Definition definition = task.definition();
        MigrationRow known = task.row();
        MigrationRow begun = known == null ? MigrationRow.of(definition) : known;
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        MigrationRow done = begun.done(definition.checksum(), definition.name(), duration);
        if (task.direction() == Direction.DOWN) {
            history.remove(begun);
            return done;
        }
        return history.save(done);
    }

    /// Nothing was kept; of a migration that is not applied, the table says why.
    private void note(Prepared task, MigrationExecutionException failure) {
        if (task.direction() == Direction.DOWN) {
            return;
        }
        try {
            MigrationRow known = task.row();
            MigrationRow row = known == null ? MigrationRow.of(task.definition()) : known;
            tools.history()
                    .save(row.with(MigrationRow.Phase.UP, 0, "", false)
                            .failed(Failures.shortened(String.valueOf(failure.getMessage()))));
        } catch (DatabaseException e) {
            failure.addSuppressed(e);
        }
    }
}

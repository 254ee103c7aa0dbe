package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.ConnectionException;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.MigrationExecutionException;
import dev.lexigram.contracts.store.LockLease;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.migration.Definition.Action;
import dev.lexigram.sql.migration.MigrationRow.Phase;
import java.util.Optional;

/// Runs a migration without a transaction around it: after each statement its row says how far it came, so that the
/// next run can go on there.
///
/// @param tools what it works with
/// @param lease must be held before each statement
record StepwiseRun(Tools tools, LockLease lease) {

    MigrationRow run(Prepared task) {
        try {
            return switch (task.action()) {
                case Action.Code(JavaMigration code) -> code(task, code);
                case Action.Sql _ -> tools.scripts().onOneConnection(() -> script(task));
            };
        } catch (MigrationExecutionException e) {
            note(task, e);
            throw e;
        }
    }

    private MigrationRow script(Prepared task) {
        long start = System.nanoTime();
        tools.scripts().liftTimeLimit();
        int index = first(task);
        String hash = task.hash(index);
        MigrationRow row = begun(task).with(task.phase(), index, hash, isRisky(task, index));
        row = tools.history().save(row);
        while (index < task.statements().size()) {
            checkLock(task, index);
            tools.statement(task, index);
            hash = task.hash(hash, index++);
            row = tools.history().save(row.with(task.phase(), index, hash, isRisky(task, index)));
        }
        return WholeRun.settle(tools.history(), on(task, row), start);
    }

    private static Prepared on(Prepared task, MigrationRow row) {
        return new Prepared(
                task.definition(), task.direction(), task.action(), task.statements(), task.transactional(), row);
    }

    private static MigrationRow begun(Prepared task) {
        MigrationRow known = task.row();
        return known == null ? MigrationRow.of(task.definition()) : known;
    }

    /// Whether nobody would know what became of that statement if the program were killed in it. What begins a
    /// transaction does nothing by itself; and of a script's own transaction our row is a part, so that it only
    /// gets as far as its `commit` if that took effect.
    private boolean isRisky(Prepared task, int index) {
        return index < task.statements().size()
                && !tools.rules().isControl(task.statements().get(index).text());
    }

    /// The statement to begin with.
    private int first(Prepared task) {
        MigrationRow row = task.row();
        if (row == null || !task.isBegun()) {
            return 0;
        }
        int done = row.doneSteps();
        if (done > task.statements().size() || !task.hash(done).equals(row.doneHash())) {
            throw tools.failures(task).changed(done);
        }
        if (done == task.statements().size()) {
            return done;
        }
        String next = task.statements().get(done).text();
        if (done > 0 && tools.rules().isCommit(next)) {
            return done + 1;
        }
        return done + settled(task, row, next);
    }

    /// How many of the statements behind the known ones took effect: one or none.
    private int settled(Prepared task, MigrationRow row, String next) {
        Optional<ConcurrentIndex> index = ConcurrentIndex.of(next, tools.dialect());
        if (index.isPresent()) {
            boolean built = index.get().isBuilt(tools) && row.underway();
            return built ? 1 : 0;
        }
        if (row.underway()) {
            throw tools.failures(task).unknown(row.doneSteps());
        }
        return 0;
    }

    private void checkLock(Prepared task, int index) {
        // Where one connection writes at a time, a statement that takes long holds up the renewal and all others.
        if (tools.dialect().can(Capability.CONCURRENT_WRITERS) && !lease.isHeld()) {
            throw tools.failures(task).lockLost(index);
        }
    }

    private MigrationRow code(Prepared task, JavaMigration code) {
        long start = System.nanoTime();
        if (task.row() != null && task.isBegun() && begun(task).underway()) {
            throw tools.failures(task).unknown(0);
        }
        MigrationRow row = tools.history().save(begun(task).with(task.phase(), 0, "", true));
        Prepared begun = on(task, row);
        if (!code.transactional()) {
            return code(begun, code, start);
        }
        try {
            return tools.database().inTransaction(tx -> code(begun, code, start));
        } catch (MigrationExecutionException e) {
            throw e;
        } catch (DatabaseException e) {
            throw tools.failures(task).whole(e);
        }
    }

    private MigrationRow code(Prepared task, JavaMigration code, long start) {
        tools.perform(task, code);
        return WholeRun.settle(tools.history(), task, start);
    }

    /// Writes down what stands still, on another connection: that of the script may be in any state. If no
    /// statement failed, or the connection broke, nobody knows what took effect, and the row says so already.
    private void note(Prepared task, MigrationExecutionException failure) {
        if (failure.getCause() == null || failure.getCause() instanceof ConnectionException) {
            return;
        }
        try {
            tools.history()
                    .find(task.definition().entry())
                    .ifPresent(row -> tools.history().save(stopped(task, row, failure)));
        } catch (DatabaseException e) {
            failure.addSuppressed(e);
        }
    }

    private static MigrationRow stopped(Prepared task, MigrationRow row, MigrationExecutionException failure) {
        if (task.phase() == Phase.DOWN
                && row.doneSteps() == 0
                && !task.statements().isEmpty()) {
            return row.with(Phase.DONE, 0, "", false);
        }
        return row.failed(Failures.shortened(String.valueOf(failure.getMessage())));
    }
}

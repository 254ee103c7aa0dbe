package dev.lexigram.sql.migration;

import dev.lexigram.contracts.migration.MigrationKind;
import dev.lexigram.contracts.migration.MigrationRecord;
import dev.lexigram.contracts.migration.MigrationState;
import dev.lexigram.contracts.store.LockLease;
import dev.lexigram.sql.migration.MigrationPlan.Direction;
import dev.lexigram.sql.migration.RepairReport.Underway;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What is done with a database while its lock is held.
///
/// @param tools what it works with
/// @param lease the lock
record Session(Tools tools, LockLease lease) {

    /// Makes the table unless it is there.
    static Session begin(Tools tools, LockLease lease) {
        tools.history().create();
        return new Session(tools, lease);
    }

    List<MigrationRow> rows() {
        return tools.history().rows();
    }

    List<MigrationRecord> run(List<Prepared> tasks) {
        if (!tasks.isEmpty()) {
            tools.history().left();
        }
        if (tasks.stream().anyMatch(task -> task.direction() == Direction.DOWN)) {
            // Before the first is undone: the run may end at any of them, and what repeatable ones made may be gone.
            tools.history().forgetRepeatable();
        }
        List<MigrationRecord> done = new ArrayList<>();
        for (Prepared task : tasks) {
            done.add(run(task));
        }
        return List.copyOf(done);
    }

    private MigrationRecord run(Prepared task) {
        MigrationListener listener = tools.options().listener();
        listener.begun(task.info(), task.direction(), task.statements().size());
        long start = System.nanoTime();
        MigrationRow row =
                task.transactional() ? new WholeRun(tools, lease).run(task) : new StepwiseRun(tools, lease).run(task);
        listener.ended(task.info(), task.direction(), Duration.ofNanos(System.nanoTime() - start));
        return row.toRecord();
    }

    void reached(Folder folder) {
        tools.history().reached(folder.hash());
    }

    RepairReport repair(Ledger ledger, Preparation preparation, Underway underway) {
        tools.history().left();
        return new Repairs(tools.history(), preparation, underway).run(ledger);
    }

    /// Writes down that everything up to a version was there before.
    MigrationRecord baseline(Version version, String name) {
        return together(() -> {
            tools.history().left();
            MigrationRow row = MigrationRow.of(MigrationKind.BASELINE, version, name, "");
            return tools.history().add(row.done("", name, Duration.ZERO)).toRecord();
        });
    }

    /// Writes down that exactly the versions up to one are applied.
    List<MigrationRecord> stamp(Ledger ledger, Version last) {
        return together(() -> {
            tools.history().left();
            List<MigrationRecord> stamped = new ArrayList<>();
            for (Ledger.Entry entry : ledger.entries()) {
                if (entry.isVersioned()) {
                    stamp(entry, last, stamped);
                }
            }
            return stamped;
        });
    }

    private void stamp(Ledger.Entry entry, Version last, List<MigrationRecord> stamped) {
        MigrationRow row = entry.row();
        if (entry.at().isAfter(last)) {
            if (row != null) {
                tools.history().remove(row);
            }
        } else if (entry.definition() != null && (row == null || !row.success()) && isAbove(entry)) {
            Definition definition = entry.defined();
            MigrationRow begun = row == null ? MigrationRow.of(definition) : row;
            stamped.add(tools.history()
                    .save(begun.done(definition.checksum(), definition.name(), Duration.ZERO))
                    .toRecord());
        }
    }

    private static boolean isAbove(Ledger.Entry entry) {
        return entry.state() != MigrationState.BELOW_BASELINE;
    }

    private <R> R together(Supplier<R> work) {
        return tools.database().inTransaction(tx -> {
            R result = work.get();
            lease.verify();
            return result;
        });
    }

    static MigrationPlan plan(Direction direction, List<Prepared> tasks) {
        return new MigrationPlan(direction, tasks.stream().map(Prepared::step).toList());
    }
}

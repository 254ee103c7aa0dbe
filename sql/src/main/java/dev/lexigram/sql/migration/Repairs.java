package dev.lexigram.sql.migration;

import dev.lexigram.contracts.migration.MigrationState;
import dev.lexigram.sql.migration.Definition.Action;
import dev.lexigram.sql.migration.Ledger.Entry;
import dev.lexigram.sql.migration.MigrationRow.Phase;
import dev.lexigram.sql.migration.RepairReport.Repair;
import dev.lexigram.sql.migration.RepairReport.Underway;
import java.util.ArrayList;
import java.util.List;

/// Makes the table agree with the folder.
///
/// @param history the table
/// @param preparation knows the statements of a migration
/// @param underway what becomes of statements that were cut off
record Repairs(History history, Preparation preparation, Underway underway) {

    RepairReport run(Ledger ledger) {
        List<Repair> repairs = new ArrayList<>();
        for (Entry entry : ledger.entries()) {
            if (entry.state() == MigrationState.CHANGED) {
                repairs.add(accept(entry));
            } else if (entry.state() == MigrationState.MISSING) {
                repairs.add(forget(entry, RepairReport.Action.FORGOT_MISSING));
            } else if (entry.state() == MigrationState.FAILED) {
                repairs.add(resume(entry));
            }
        }
        return new RepairReport(repairs);
    }

    private static Repair repair(Entry entry, RepairReport.Action action) {
        return new Repair(entry.applied().version(), entry.name(), action);
    }

    private Repair accept(Entry entry) {
        history.save(entry.applied().accepting(entry.defined()));
        return repair(entry, RepairReport.Action.ACCEPTED_CHANGE);
    }

    private Repair forget(Entry entry, RepairReport.Action action) {
        MigrationRow row = entry.applied();
        if (row.isIn(Phase.DOWN) && action == RepairReport.Action.FORGOT_FAILURE) {
            history.save(row.with(Phase.DONE, 0, "", false));
        } else {
            history.remove(row);
        }
        return repair(entry, action);
    }

    private Repair resume(Entry entry) {
        MigrationRow row = entry.applied();
        Prepared task =
                row.isIn(Phase.UP) ? preparation.up(entry.defined(), row) : preparation.down(entry.defined(), row);
        boolean code = task.action() instanceof Action.Code;
        boolean known = code || task.hash(row.doneSteps()).equals(row.doneHash());
        if (!row.underway() || !known) {
            return row.doneSteps() > 0 && known
                    ? repair(entry, RepairReport.Action.RUNS_AGAIN)
                    : forget(entry, RepairReport.Action.FORGOT_FAILURE);
        }
        if (underway == Underway.RUN_AGAIN) {
            history.save(row.with(task.phase(), row.doneSteps(), row.doneHash(), false));
            return repair(entry, RepairReport.Action.RUNS_AGAIN);
        }
        skip(task, row);
        return repair(entry, RepairReport.Action.SKIPPED);
    }

    private void skip(Prepared task, MigrationRow row) {
        int done = row.doneSteps() + 1;
        if (done >= task.statements().size()) {
            WholeRun.settle(history, task, System.nanoTime());
        } else {
            history.save(row.with(task.phase(), done, task.hash(done), false));
        }
    }
}

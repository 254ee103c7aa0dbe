package dev.lexigram.sql.migration;

import java.util.List;

/// What a repair did. Immutable.
///
/// @param repairs each change, in the order of the migrations
public record RepairReport(List<Repair> repairs) {

    /// What becomes of a statement that was under way when a run was killed.
    public enum Underway {
        /// It took no effect: the next run sends it again.
        RUN_AGAIN,
        /// It took effect: the next run goes on behind it.
        SKIP
    }

    /// What was done about a migration.
    public enum Action {
        /// The checksum of the file, as it is now, counts.
        ACCEPTED_CHANGE,
        /// It is forgotten, as its file is gone.
        FORGOT_MISSING,
        /// Its failure is forgotten; the next run begins with its first statement.
        FORGOT_FAILURE,
        /// The next run sends the statement again that was under way.
        RUNS_AGAIN,
        /// The next run goes on behind the statement that was under way.
        SKIPPED
    }

    /// One change.
    ///
    /// @param version the migration's version; empty for a repeatable one
    /// @param name its name
    /// @param action what was done
    public record Repair(String version, String name, Action action) {}

    public RepairReport {
        repairs = List.copyOf(repairs);
    }

    /// Whether there was nothing to repair.
    public boolean isEmpty() {
        return repairs.isEmpty();
    }
}

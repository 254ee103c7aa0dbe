package dev.lexigram.sql.migration;

import java.util.List;

/// What came of trying a plan in a transaction that was rolled back. Immutable.
///
/// @param tried what ran without an error
/// @param untried what cannot be tried: the first migration that does without a transaction, and all behind it
public record MigrationTrial(MigrationPlan tried, MigrationPlan untried) {

    /// Whether everything was tried.
    public boolean isComplete() {
        return untried.isEmpty();
    }

    static MigrationTrial of(List<MigrationPlan.Step> tried, List<MigrationPlan.Step> untried) {
        return new MigrationTrial(
                new MigrationPlan(MigrationPlan.Direction.UP, tried),
                new MigrationPlan(MigrationPlan.Direction.UP, untried));
    }
}

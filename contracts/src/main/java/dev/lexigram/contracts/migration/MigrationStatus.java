package dev.lexigram.contracts.migration;

import java.util.List;
import java.util.Optional;

/// Where a database stands.
///
/// @param current the greatest version that is applied
/// @param head the greatest version that there is
/// @param migrations all migrations, those of the folder and those that were applied, in their order
public record MigrationStatus(Optional<String> current, Optional<String> head, List<MigrationInfo> migrations) {

    public MigrationStatus {
        migrations = List.copyOf(migrations);
    }

    /// The migrations that are to be applied, in their order.
    public List<MigrationInfo> pending() {
        return migrations.stream()
                .filter(each -> each.state() == MigrationState.PENDING || each.state() == MigrationState.OUT_OF_ORDER)
                .toList();
    }

    /// Whether nothing is to be done and nothing is wrong.
    public boolean isUpToDate() {
        return migrations.stream()
                .allMatch(each ->
                        each.state() == MigrationState.APPLIED || each.state() == MigrationState.BELOW_BASELINE);
    }
}

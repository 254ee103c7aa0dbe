package dev.lexigram.contracts.migration;

import java.util.List;
import java.util.Optional;

/// Applies and undoes migrations. The library's own engine is one, an adapter of another engine may be another.
/// Thread-safe; several programs may run it at the same time.
public interface MigrationRunner {

    /// Applies all that is pending; does nothing when there is nothing to do.
    ///
    /// @return what was applied, in order
    /// @throws dev.lexigram.contracts.error.MigrationExecutionException at the first statement that fails; what was
    /// applied before stays
    /// @throws dev.lexigram.contracts.error.MigrationValidationException when what was applied is not what the
    /// folder says; nothing is done then
    /// @throws dev.lexigram.contracts.error.LockException when another program is at it for too long
    List<MigrationRecord> runMigrations();

    /// Undoes the last version that was applied.
    ///
    /// @return what was undone, in the order in which it was
    /// @throws dev.lexigram.contracts.error.MigrationException when it cannot be undone
    List<MigrationRecord> rollback();

    /// Undoes all down to a version, and that as well.
    ///
    /// @return what was undone, in the order in which it was
    /// @throws dev.lexigram.contracts.error.MigrationNotFoundException when that version is not applied
    List<MigrationRecord> rollback(String version);

    /// The greatest version that is applied.
    Optional<String> currentVersion();

    /// Where the database stands.
    MigrationStatus status();

    /// What was applied, the last first.
    List<MigrationRecord> history();

    /// What is to be applied, in order.
    default List<MigrationInfo> pending() {
        return status().pending();
    }
}

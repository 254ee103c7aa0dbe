package dev.lexigram.contracts.migration;

import java.util.List;

/// The table of applied migrations, and single migrations that a program applies by itself. Thread-safe.
public interface MigrationManager {

    /// Makes the table unless it is there.
    void initializeTable();

    /// What was applied, in the order in which it was.
    List<MigrationRecord> appliedMigrations();

    /// Applies one migration that comes from no folder.
    ///
    /// @param sql its statements
    /// @throws dev.lexigram.contracts.error.MigrationValidationException when that version is applied
    MigrationRecord applyMigration(String version, String name, String sql);

    /// Undoes one migration and forgets it.
    ///
    /// @param sql the statements that undo it
    /// @throws dev.lexigram.contracts.error.MigrationNotFoundException when that version is not applied
    void rollbackMigration(String version, String sql);

    /// Those of these versions that are not applied, in the order of versions.
    List<String> pendingMigrations(List<String> available);
}

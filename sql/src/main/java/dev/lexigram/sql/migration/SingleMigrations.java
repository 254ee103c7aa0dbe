package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.MigrationNotFoundException;
import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.migration.MigrationManager;
import dev.lexigram.contracts.migration.MigrationRecord;
import dev.lexigram.sql.migration.MigrationPlan.Direction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Migrations that come from no folder. Thread-safe.
///
/// @param migrations those of the same table
record SingleMigrations(Migrations migrations) implements MigrationManager {

    @Override
    public void initializeTable() {
        migrations.createTable();
    }

    @Override
    public List<MigrationRecord> appliedMigrations() {
        return migrations.rows().stream()
                .filter(MigrationRow::success)
                .map(MigrationRow::toRecord)
                .toList();
    }

    @Override
    public MigrationRecord applyMigration(String version, String name, String sql) {
        return migrations.one(Definition.of(SqlMigration.of(version, name, sql)), Direction.UP);
    }

    @Override
    public void rollbackMigration(String version, String sql) {
        migrations.one(Definition.of(new SqlMigration(version, "undone", "", sql)), Direction.DOWN);
    }

    @Override
    public List<String> pendingMigrations(List<String> available) {
        Set<Version> applied = new HashSet<>();
        migrations.rows().stream()
                .filter(row -> row.success() && !row.isRepeatable())
                .forEach(row -> applied.add(row.at()));
        return available.stream()
                .map(Version::of)
                .filter(version -> !applied.contains(version))
                .distinct()
                .sorted()
                .map(Version::toString)
                .toList();
    }

    static MigrationValidationException present(Definition definition) {
        return new MigrationValidationException(
                Problem.of("This version is applied already.")
                        .with("version", definition.version())
                        .hint("Give the migration another version."),
                null);
    }

    static MigrationNotFoundException absent(Definition definition) {
        return new MigrationNotFoundException(
                Problem.of("This version is not applied.")
                        .with("version", definition.version())
                        .hint("See appliedMigrations() for those that are."),
                null);
    }
}

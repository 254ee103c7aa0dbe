package dev.lexigram.sql.migration;

import dev.lexigram.contracts.migration.MigrationInfo;
import dev.lexigram.contracts.migration.MigrationKind;
import dev.lexigram.contracts.migration.MigrationState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A migration as a folder or a program has it.
///
/// @param version its version, or null for a repeatable one
/// @param source where it comes from
/// @param checksum empty when changes are not looked at
/// @param down how it is undone, or null when it cannot be
record Definition(
        MigrationKind kind,
        @Nullable Version version,
        String name,
        String source,
        String checksum,
        Action up,
        @Nullable Action down) {

    /// What is done.
    sealed interface Action {

        /// Statements.
        record Sql(Script script) implements Action {}

        /// A program.
        record Code(JavaMigration migration) implements Action {}
    }

    static Definition of(Migration migration) {
        Version version = Version.of(migration.version());
        String checksum = Objects.requireNonNullElse(migration.checksum(), "");
        return switch (migration) {
            case SqlMigration sql -> {
                String source = "SqlMigration " + version;
                String undo = sql.down();
                yield new Definition(
                        MigrationKind.VERSIONED,
                        version,
                        sql.name(),
                        source,
                        checksum,
                        new Action.Sql(Script.whole(source, sql.up())),
                        undo == null ? null : new Action.Sql(Script.whole(source, undo)));
            }
            case JavaMigration code -> {
                Action action = new Action.Code(code);
                yield new Definition(
                        MigrationKind.VERSIONED,
                        version,
                        code.name(),
                        code.getClass().getName(),
                        checksum,
                        action,
                        code.reversible() ? action : null);
            }
        };
    }

    /// The version of one that has one.
    Version at() {
        return Objects.requireNonNull(version, "version");
    }

    Definition undoneBy(Script script) {
        return new Definition(kind, version, name, source, checksum, up, new Action.Sql(script));
    }

    /// What it is called in the table: no two migrations have the same.
    String entry() {
        return entry(kind, version, name);
    }

    static String entry(MigrationKind kind, @Nullable Version version, String name) {
        return kind == MigrationKind.REPEATABLE ? "R " + name : String.valueOf(version);
    }

    MigrationInfo info(MigrationState state) {
        return new MigrationInfo(version == null ? "" : version.toString(), name, kind, state, source, down != null);
    }
}

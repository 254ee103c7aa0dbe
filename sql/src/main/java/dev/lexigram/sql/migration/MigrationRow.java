package dev.lexigram.sql.migration;

import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import dev.lexigram.contracts.mapping.Unique;
import dev.lexigram.contracts.migration.MigrationKind;
import dev.lexigram.contracts.migration.MigrationRecord;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A migration that was begun, and how far it came.
///
/// @param id grows in the order in which they were begun
/// @param entry what no two migrations have in common
/// @param kind one of {@link MigrationKind}
/// @param version empty for a repeatable one
/// @param appliedAt when it ended, or got so far
/// @param success whether it is applied
/// @param error why it did not get further, or null
/// @param phase where it is
/// @param doneSteps how many statements took effect, while it is under way
/// @param doneHash the checksum of these
/// @param underway whether the next statement was begun and nobody has seen its end
record MigrationRow(
        @Id @Generated @Nullable Long id,
        @NotNull @Unique @Length(250) String entry,
        @NotNull @Length(20) String kind,
        @NotNull @Length(100) String version,
        @NotNull @Length(200) String name,
        @NotNull @Length(64) String checksum,
        @NotNull Instant appliedAt,
        long durationMillis,
        @NotNull @Length(250) String appliedBy,
        boolean success,
        @Nullable String error,
        @NotNull @Length(10) String phase,
        int doneSteps,
        @NotNull @Length(64) String doneHash,
        boolean underway) {

    /// Where a migration is.
    enum Phase {
        /// At its end.
        DONE,
        /// On the way up.
        UP,
        /// On the way down.
        DOWN
    }

    /// One that is about to begin.
    static MigrationRow of(MigrationKind kind, @Nullable Version version, String name, String checksum) {
        return new MigrationRow(
                null,
                Definition.entry(kind, version, name),
                kind.name(),
                version == null ? "" : version.toString(),
                name,
                checksum,
                Instant.now(),
                0,
                Who.isThis(),
                false,
                null,
                Phase.UP.name(),
                0,
                "",
                false);
    }

    /// The row that is no migration: it says at which folder the database is.
    static MigrationRow folder(String entry, String hash) {
        MigrationRow empty = of(MigrationKind.REPEATABLE, null, entry, hash);
        return new MigrationRow(
                null,
                entry,
                "FOLDER",
                "",
                entry,
                hash,
                empty.appliedAt(),
                0,
                empty.appliedBy(),
                true,
                null,
                empty.phase(),
                0,
                "",
                false);
    }

    static MigrationRow of(Definition definition) {
        return of(definition.kind(), definition.version(), definition.name(), definition.checksum());
    }

    boolean isIn(Phase wanted) {
        return phase.equals(wanted.name());
    }

    boolean is(MigrationKind wanted) {
        return kind.equals(wanted.name());
    }

    boolean isRepeatable() {
        return is(MigrationKind.REPEATABLE);
    }

    /// The version of one that has one.
    Version at() {
        return Version.of(version);
    }

    /// Whether nothing of it took effect.
    boolean isUntouched() {
        return doneSteps == 0 && !underway;
    }

    MigrationRow with(Phase next, int steps, String hash, boolean begun) {
        return new MigrationRow(
                id,
                entry,
                kind,
                version,
                name,
                checksum,
                Instant.now(),
                durationMillis,
                Who.isThis(),
                next == Phase.DONE,
                null,
                next.name(),
                steps,
                hash,
                begun);
    }

    MigrationRow done(String sum, String title, Duration duration) {
        return new MigrationRow(
                id,
                entry,
                kind,
                version,
                title,
                sum,
                Instant.now(),
                duration.toMillis(),
                Who.isThis(),
                true,
                null,
                Phase.DONE.name(),
                0,
                "",
                false);
    }

    /// As its file is now.
    MigrationRow accepting(Definition definition) {
        return new MigrationRow(
                id,
                entry,
                kind,
                version,
                definition.name(),
                definition.checksum(),
                appliedAt,
                durationMillis,
                appliedBy,
                success,
                error,
                phase,
                doneSteps,
                doneHash,
                underway);
    }

    /// It stands still, for a reason that is known.
    MigrationRow failed(String reason) {
        return new MigrationRow(
                id,
                entry,
                kind,
                version,
                name,
                checksum,
                Instant.now(),
                durationMillis,
                Who.isThis(),
                false,
                reason,
                phase,
                doneSteps,
                doneHash,
                false);
    }

    /// As its table's readers know it.
    MigrationRecord toRecord() {
        return new MigrationRecord(
                version,
                name,
                MigrationKind.valueOf(kind),
                checksum,
                appliedAt,
                Duration.ofMillis(durationMillis),
                appliedBy,
                success,
                error);
    }
}

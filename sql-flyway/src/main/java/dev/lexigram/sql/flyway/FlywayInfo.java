package dev.lexigram.sql.flyway;

import dev.lexigram.contracts.migration.MigrationInfo;
import dev.lexigram.contracts.migration.MigrationKind;
import dev.lexigram.contracts.migration.MigrationRecord;
import dev.lexigram.contracts.migration.MigrationState;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;

/// What Flyway says of a migration, in this library's words.
final class FlywayInfo {

    private FlywayInfo() {}

    /// The migration; empty for a row that a later one of the same migration has replaced.
    static Optional<MigrationInfo> info(org.flywaydb.core.api.MigrationInfo info) {
        return state(info)
                .map(state -> new MigrationInfo(
                        version(info),
                        description(info),
                        kind(info),
                        state,
                        Objects.requireNonNullElse(info.getScript(), ""),
                        false));
    }

    /// Whether no later row of the same migration has replaced it.
    static boolean isCurrent(org.flywaydb.core.api.MigrationInfo info) {
        return state(info).isPresent();
    }

    static MigrationRecord record(org.flywaydb.core.api.MigrationInfo info) {
        Date installed = info.getInstalledOn();
        Integer millis = info.getExecutionTime();
        Integer checksum = info.getAppliedChecksum();
        return new MigrationRecord(
                version(info),
                description(info),
                kind(info),
                checksum == null ? "" : String.valueOf(checksum),
                installed == null ? Instant.EPOCH : installed.toInstant(),
                Duration.ofMillis(millis == null ? 0 : millis),
                Objects.requireNonNullElse(info.getInstalledBy(), ""),
                !info.getState().isFailed(),
                null);
    }

    /// Its version, empty for a repeatable one.
    static String version(org.flywaydb.core.api.MigrationInfo info) {
        return info.getVersion() == null ? "" : info.getVersion().getVersion();
    }

    private static String description(org.flywaydb.core.api.MigrationInfo info) {
        return Objects.requireNonNullElse(info.getDescription(), "");
    }

    private static MigrationKind kind(org.flywaydb.core.api.MigrationInfo info) {
        if (info.isRepeatable()) {
            return MigrationKind.REPEATABLE;
        }
        return info.getType().isBaseline() ? MigrationKind.BASELINE : MigrationKind.VERSIONED;
    }

    private static Optional<MigrationState> state(org.flywaydb.core.api.MigrationInfo info) {
        return switch (info.getState()) {
            case PENDING, ABOVE_TARGET, AVAILABLE, UNDONE -> Optional.of(MigrationState.PENDING);
            case IGNORED -> Optional.of(MigrationState.OUT_OF_ORDER);
            case BELOW_BASELINE, BASELINE_IGNORED -> Optional.of(MigrationState.BELOW_BASELINE);
            case MISSING_SUCCESS, FUTURE_SUCCESS -> Optional.of(MigrationState.MISSING);
            case FAILED, MISSING_FAILED, FUTURE_FAILED -> Optional.of(MigrationState.FAILED);
            case SUCCESS, OUT_OF_ORDER, BASELINE ->
                Optional.of(info.isChecksumMatching() ? MigrationState.APPLIED : MigrationState.CHANGED);
            case OUTDATED, SUPERSEDED, DELETED -> Optional.empty();
        };
    }
}

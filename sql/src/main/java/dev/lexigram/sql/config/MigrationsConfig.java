package dev.lexigram.sql.config;

import dev.lexigram.config.DurationText;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// How schemas are migrated, of all databases.
///
/// @param enabled whether all that is pending is applied when the application boots
/// @param locations the folders of the migrations; `{database}` and `{dialect}` tell databases apart
/// @param table the table of what was applied
/// @param lockWait how long to wait for another program that migrates the same database
/// @param outOfOrder whether a migration is applied although a later one is already; else it is an error
/// @param statementTimeout how long a statement of a migration may take; zero means for ever
public record MigrationsConfig(
        boolean enabled,
        List<String> locations,
        String table,
        Duration lockWait,
        boolean outOfOrder,
        Duration statementTimeout) {

    private static final MigrationsConfig DEFAULTS = new MigrationsConfig(
            false, List.of("migrations"), "schema_migrations", Duration.ofMinutes(5), false, Duration.ZERO);

    public MigrationsConfig {
        locations = List.copyOf(locations);
        Objects.requireNonNull(table, "table");
        notNegative("migrations.lock_wait", lockWait);
        notNegative("migrations.statement_timeout", statementTimeout);
    }

    private static void notNegative(String key, Duration time) {
        if (time.isNegative()) {
            throw new ConfigurationException(Problem.of("A time must not be negative.")
                    .with("key", key)
                    .with("value", DurationText.format(time))
                    .hint("Use zero for not waiting, or for no limit."));
        }
    }

    /// The folder `migrations`, and nothing at boot.
    public static MigrationsConfig defaults() {
        return DEFAULTS;
    }

    /// A copy that migrates at boot.
    public MigrationsConfig withBoot() {
        return new MigrationsConfig(true, locations, table, lockWait, outOfOrder, statementTimeout);
    }

    /// A copy with these folders.
    public MigrationsConfig withLocations(List<String> folders) {
        return new MigrationsConfig(enabled, folders, table, lockWait, outOfOrder, statementTimeout);
    }
}

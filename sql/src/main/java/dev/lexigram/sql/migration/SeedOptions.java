package dev.lexigram.sql.migration;

import dev.lexigram.sql.query.Table;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// How seeds are found and run; each method returns a copy. Immutable and thread-safe.
///
/// @param locations the folders, as of {@link MigrationOptions#locations(String...)}
/// @param environment whose seeds run beside those of all: the files in folders of that name
/// @param seeds those that are written in Java
/// @param table the table of what was run, perhaps qualified with a schema
/// @param changed what becomes of a seed that was changed after it was run
/// @param lockWait how long to wait for another program that seeds the same database
public record SeedOptions(
        List<String> locations,
        Optional<String> environment,
        List<JavaSeed> seeds,
        String table,
        Changed changed,
        Duration lockWait) {

    /// What becomes of a seed that was changed after it was run.
    public enum Changed {
        /// It is not run again; {@link Seeds#status()} tells of it.
        LEAVE,
        /// It is run again.
        RUN_AGAIN
    }

    private static final SeedOptions DEFAULTS = new SeedOptions(
            List.of("seeds"), Optional.empty(), List.of(), "lexigram_seeds", Changed.LEAVE, Duration.ofMinutes(5));

    /// @throws IllegalArgumentException when the wait is negative
    public SeedOptions {
        locations = List.copyOf(locations);
        seeds = List.copyOf(seeds);
        Table.of(table);
        if (lockWait.isNegative()) {
            throw new IllegalArgumentException("A wait is not negative.");
        }
    }

    /// The folder `seeds` of the working directory, no environment, the table `lexigram_seeds`.
    public static SeedOptions defaults() {
        return DEFAULTS;
    }

    /// These folders; none when all seeds are in Java.
    public SeedOptions locations(String... folders) {
        return new SeedOptions(List.of(folders), environment, seeds, table, changed, lockWait);
    }

    /// Files in folders below the locations run when the folder has this name.
    public SeedOptions environment(String name) {
        return new SeedOptions(locations, Optional.of(name), seeds, table, changed, lockWait);
    }

    /// Also these, among the files by their names.
    public SeedOptions seeds(JavaSeed... others) {
        return seeds(List.of(others));
    }

    /// As {@link #seeds(JavaSeed...)}.
    public SeedOptions seeds(Collection<? extends JavaSeed> others) {
        return new SeedOptions(locations, environment, List.copyOf(others), table, changed, lockWait);
    }

    public SeedOptions table(String name) {
        return new SeedOptions(locations, environment, seeds, name, changed, lockWait);
    }

    public SeedOptions changed(Changed policy) {
        return new SeedOptions(locations, environment, seeds, table, policy, lockWait);
    }

    public SeedOptions lockWait(Duration time) {
        return new SeedOptions(locations, environment, seeds, table, changed, time);
    }
}

package dev.lexigram.sql.migration;

import dev.lexigram.sql.query.Table;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// How migrations are found and run; each method returns a copy. Immutable and thread-safe.
///
/// @param locations the folders; see {@link #locations(String...)}
/// @param migrations those that are no files
/// @param table the table of what was applied, perhaps qualified with a schema
/// @param lockWait how long to wait for another program that migrates the same database
/// @param outOfOrder what is done about late ones
/// @param statementTimeout how long a statement may take; zero for any time
/// @param placeholders what stands for `${name}`; empty when such marks mean nothing
/// @param listener is told how a run gets on
public record MigrationOptions(
        List<String> locations,
        List<Migration> migrations,
        String table,
        Duration lockWait,
        OutOfOrder outOfOrder,
        Duration statementTimeout,
        Map<String, String> placeholders,
        MigrationListener listener) {

    private static final MigrationOptions DEFAULTS = new MigrationOptions(
            List.of("migrations"),
            List.of(),
            "schema_migrations",
            Duration.ofMinutes(5),
            OutOfOrder.REFUSE,
            Duration.ZERO,
            Map.of(),
            MigrationListener.NONE);

    /// @throws IllegalArgumentException when a time is negative
    public MigrationOptions {
        locations = List.copyOf(locations);
        migrations = List.copyOf(migrations);
        placeholders = Map.copyOf(placeholders);
        Table.of(table);
        if (lockWait.isNegative() || statementTimeout.isNegative()) {
            throw new IllegalArgumentException("A wait and a timeout are not negative.");
        }
    }

    /// The folder `migrations` of the working directory, the table `schema_migrations`, five minutes of patience,
    /// late ones refused.
    public static MigrationOptions defaults() {
        return DEFAULTS;
    }

    /// These folders, with all that is below them: `filesystem:db/migrations` or just `db/migrations`, relative to
    /// the working directory, or `classpath:db/migrations`, which may be in several jars. `{database}` stands for
    /// the database's name, `{dialect}` for `postgresql`, `mysql`, `mariadb` or `sqlite`.
    public MigrationOptions locations(String... folders) {
        return locations(List.of(folders));
    }

    /// As {@link #locations(String...)}.
    public MigrationOptions locations(List<String> folders) {
        return new MigrationOptions(
                folders, migrations, table, lockWait, outOfOrder, statementTimeout, placeholders, listener);
    }

    /// Also these, which are no files.
    public MigrationOptions migrations(Migration... others) {
        return migrations(List.of(others));
    }

    /// As {@link #migrations(Migration...)}.
    public MigrationOptions migrations(Collection<? extends Migration> others) {
        return new MigrationOptions(
                locations, List.copyOf(others), table, lockWait, outOfOrder, statementTimeout, placeholders, listener);
    }

    public MigrationOptions table(String name) {
        return new MigrationOptions(
                locations, migrations, name, lockWait, outOfOrder, statementTimeout, placeholders, listener);
    }

    public MigrationOptions lockWait(Duration time) {
        return new MigrationOptions(
                locations, migrations, table, time, outOfOrder, statementTimeout, placeholders, listener);
    }

    public MigrationOptions outOfOrder(OutOfOrder policy) {
        return new MigrationOptions(
                locations, migrations, table, lockWait, policy, statementTimeout, placeholders, listener);
    }

    public MigrationOptions statementTimeout(Duration time) {
        return new MigrationOptions(locations, migrations, table, lockWait, outOfOrder, time, placeholders, listener);
    }

    /// Replaces each `${name}` in SQL; a name that is not here is an error. Checksums are of the text as written.
    public MigrationOptions placeholders(Map<String, String> values) {
        return new MigrationOptions(
                locations, migrations, table, lockWait, outOfOrder, statementTimeout, values, listener);
    }

    public MigrationOptions listener(MigrationListener told) {
        return new MigrationOptions(
                locations, migrations, table, lockWait, outOfOrder, statementTimeout, placeholders, told);
    }
}

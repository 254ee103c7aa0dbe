package dev.lexigram.sql.flyway;

import dev.lexigram.contracts.error.MigrationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.migration.MigrationKind;
import dev.lexigram.contracts.migration.MigrationRecord;
import dev.lexigram.contracts.migration.MigrationRunner;
import dev.lexigram.contracts.migration.MigrationStatus;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.driver.ConnectionSource;
import dev.lexigram.sql.driver.LeasedDataSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateOutput;

/// A folder of Flyway that goes on being run by Flyway, with its own table and rules, on the connections of a
/// database. Thread-safe; programs that run it at the same time wait for each other as Flyway has it.
///
/// Flyway's free edition cannot undo, so {@link #rollback()} is refused. The library's own engine reads the same
/// files, and can.
public final class FlywayMigrations implements MigrationRunner {

    private final Database database;
    private final UnaryOperator<FluentConfiguration> settings;

    private FlywayMigrations(Database database, UnaryOperator<FluentConfiguration> settings) {
        this.database = database;
        this.settings = settings;
    }

    /// The folder `classpath:db/migration`, which is Flyway's own default.
    public static FlywayMigrations on(Database database) {
        return on(database, UnaryOperator.identity());
    }

    /// A folder with all that Flyway can be told.
    ///
    /// @param settings what Flyway is told, each time anew; its connections are those of the database
    public static FlywayMigrations on(Database database, UnaryOperator<FluentConfiguration> settings) {
        return new FlywayMigrations(database, settings);
    }

    @Override
    public List<MigrationRecord> runMigrations() {
        return with(own -> {
            List<MigrateOutput> done = own.migrate().migrations;
            return Arrays.stream(own.info().applied())
                    .filter(info -> FlywayInfo.isCurrent(info) && done.stream().anyMatch(each -> isSame(each, info)))
                    .map(FlywayInfo::record)
                    .toList();
        });
    }

    private static boolean isSame(MigrateOutput done, MigrationInfo info) {
        return done.version.equals(FlywayInfo.version(info)) && done.description.equals(info.getDescription());
    }

    /// Refused.
    ///
    /// @throws MigrationException always
    @Override
    public List<MigrationRecord> rollback() {
        throw new MigrationException(
                Problem.of("Flyway's free edition cannot undo migrations.")
                        .with("edition", "OSS")
                        .hint("Use the engine of this library: it reads the same folder, U files too."),
                null);
    }

    /// Refused.
    ///
    /// @throws MigrationException always
    @Override
    public List<MigrationRecord> rollback(String version) {
        return rollback();
    }

    @Override
    public Optional<String> currentVersion() {
        return status().current();
    }

    @Override
    public MigrationStatus status() {
        return with(own -> {
            MigrationInfo[] all = own.info().all();
            return new MigrationStatus(
                    greatest(all, info -> info.getState().isApplied()),
                    greatest(all, info -> info.getState().isResolved()),
                    Arrays.stream(all)
                            .flatMap(info -> FlywayInfo.info(info).stream())
                            .toList());
        });
    }

    private static Optional<String> greatest(MigrationInfo[] all, Function<MigrationInfo, Boolean> which) {
        return Arrays.stream(all)
                .filter(info -> info.isVersioned()
                        && which.apply(info)
                        && !info.getState().isFailed())
                .max(Comparator.comparing(MigrationInfo::getVersion))
                .map(FlywayInfo::version);
    }

    @Override
    public List<MigrationRecord> history() {
        return with(own -> Arrays.stream(own.info().applied())
                .sorted(Comparator.comparing(MigrationInfo::getInstalledRank).reversed())
                .map(FlywayInfo::record)
                .filter(each -> each.kind() != MigrationKind.BASELINE)
                .toList());
    }

    /// Does with the library itself what only Flyway has: `repair`, `clean`, `baseline`.
    ///
    /// @param use what is done; the object must not be kept
    /// @throws MigrationException when it fails, with Flyway's own error as the cause
    public <R> R with(Function<Flyway, R> use) {
        try (LeasedDataSource connections = LeasedDataSource.of(database.unwrap(ConnectionSource.class))) {
            FluentConfiguration configuration = settings.apply(Flyway.configure());
            return use.apply(configuration.dataSource(connections).load());
        } catch (FlywayException failed) {
            throw FlywayErrors.translate(failed);
        }
    }
}

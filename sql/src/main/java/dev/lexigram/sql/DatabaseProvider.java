package dev.lexigram.sql;

import dev.lexigram.app.Beans;
import dev.lexigram.app.Binder;
import dev.lexigram.app.Provider;
import dev.lexigram.app.ProviderPriority;
import dev.lexigram.config.Config;
import dev.lexigram.contracts.health.AggregateHealth;
import dev.lexigram.contracts.health.HealthCheckResult;
import dev.lexigram.contracts.health.HealthStatus;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.DatabaseConfigurer;
import dev.lexigram.sql.DatabaseModule.ConfigSource;
import dev.lexigram.sql.config.DatabaseConfig;
import dev.lexigram.sql.config.MigrationsConfig;
import dev.lexigram.sql.config.NamedDatabaseConfig;
import dev.lexigram.sql.driver.BackendSettings;
import dev.lexigram.sql.driver.DatabaseUrl;
import dev.lexigram.sql.migration.MigrationOptions;
import dev.lexigram.sql.migration.Migrations;
import dev.lexigram.sql.migration.OutOfOrder;
import dev.lexigram.sql.work.UnitsOfWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Opens the configured databases when the application boots, all at a time, and closes them in reverse order.
///
/// Each is bound as {@link Database} and {@link DatabaseService} under its name, the primary one without a name
/// too; and so are its {@link UnitsOfWork} and its {@link Migrations}, which are applied before anything else uses
/// it, where the configuration asks for that.
public final class DatabaseProvider implements Provider {

    private static final List<String> SECTIONS = List.of("sql", "db");
    private static final String PRODUCTION = "production";

    private final ConfigSource source;
    private final InCode inCode;
    // Filled by register, before any other thread sees this provider.
    private final List<DatabaseService> databases = new ArrayList<>();
    private MigrationsConfig migrations = MigrationsConfig.defaults();
    private String primary = "";

    DatabaseProvider(ConfigSource source, InCode inCode) {
        this.source = source;
        this.inCode = inCode;
    }

    /// As the section `sql` of the configuration says.
    public static DatabaseProvider configured() {
        return new DatabaseProvider(ConfigSource.SECTION, InCode.of(config -> config));
    }

    /// As this says; the section does not count.
    public static DatabaseProvider of(DatabaseConfig config) {
        return new DatabaseProvider(ConfigSource.CODE_ONLY, InCode.of(ignored -> config));
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public ProviderPriority priority() {
        return ProviderPriority.INFRASTRUCTURE;
    }

    @Override
    public void register(Binder binder) {
        DatabaseConfig config = configuration(binder.config());
        if (binder.config().environmentName().equals(PRODUCTION)) {
            config.checkForProduction();
        }
        if (!config.enabled()) {
            binder.withhold(Database.class);
            binder.withhold(DatabaseService.class);
            binder.withhold(UnitsOfWork.class);
            binder.withhold(Migrations.class);
        }
        migrations = config.migrations();
        for (NamedDatabaseConfig entry : config.databases()) {
            bind(binder, entry, config);
        }
    }

    private DatabaseConfig configuration(Config config) {
        return inCode.config().apply(source == ConfigSource.SECTION ? section(config) : DatabaseConfig.defaults());
    }

    /// What the configuration says, or else the defaults.
    static DatabaseConfig section(Config config) {
        return config.section(SECTIONS, DatabaseConfig.defaults());
    }

    private void bind(Binder binder, NamedDatabaseConfig entry, DatabaseConfig config) {
        DatabaseUrl url = DatabaseUrl.parse(entry.backend().url().reveal());
        DatabaseService database = DatabaseService.of(
                new BackendSettings(entry.name(), url, entry.pool(), config.operations(), inCode.types()));
        inCode.rules().accept(database.rules());
        database.listening().tell(binder.hooks());
        databases.add(database);
        binder.bind(Database.class, entry.name(), database);
        binder.bind(DatabaseService.class, entry.name(), database);
        binder.bind(UnitsOfWork.class, entry.name(), UnitsOfWork.on(database));
        binder.bind(Migrations.class, entry.name(), migrations(database));
        if (entry.primary()) {
            primary = entry.name();
            binder.bind(Migrations.class, migrations(database));
            binder.bind(Database.class, database);
            binder.bind(DatabaseService.class, database);
            binder.bind(UnitsOfWork.class, UnitsOfWork.on(database));
        }
    }

    private Migrations migrations(DatabaseService database) {
        return Migrations.on(database, options -> inCode.migrations().apply(configured(options)));
    }

    private MigrationOptions configured(MigrationOptions options) {
        return options.locations(migrations.locations())
                .table(migrations.table())
                .lockWait(migrations.lockWait())
                .outOfOrder(migrations.outOfOrder() ? OutOfOrder.ALLOW : OutOfOrder.REFUSE)
                .statementTimeout(migrations.statementTimeout());
    }

    @Override
    public void boot(Beans beans) throws InterruptedException {
        try {
            InParallel.run(databases, this::start);
        } catch (RuntimeException | InterruptedException failure) {
            closeAll(failure);
            throw failure;
        }
    }

    private void start(DatabaseService database) {
        database.start();
        inCode.units().apply(UnitsOfWork.on(database)).asDefault();
    }

    @Override
    public Set<Class<?>> preparedBy() {
        return Set.of(DatabaseConfigurer.class);
    }

    /// Migrates, and runs the application's configurers, before anything else uses a database.
    @Override
    public void prepare(Beans beans) throws InterruptedException {
        Configurers configurers = Configurers.of(
                beans.list(DatabaseConfigurer.class),
                primary,
                databases.stream().map(DatabaseService::name).collect(Collectors.toSet()));
        InParallel.run(databases, database -> configurers.run(database, () -> migrate(database)));
    }

    private void migrate(DatabaseService database) {
        if (migrations.enabled()) {
            migrations(database).upgrade();
        }
    }

    private void closeAll(Exception failure) {
        try {
            shutdown();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void shutdown() {
        RuntimeException first = null;
        for (DatabaseService database : databases.reversed()) {
            try {
                database.close();
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    @Override
    public HealthCheckResult health(Duration timeout) {
        long start = System.nanoTime();
        List<HealthCheckResult> each = InParallel.map(databases, database -> database.health(timeout));
        HealthStatus worst = each.isEmpty() ? HealthStatus.HEALTHY : new AggregateHealth(each).status();
        HealthCheckResult all = HealthCheckResult.of(
                name(),
                worst,
                each.isEmpty()
                        ? "No database is enabled."
                        : worst == HealthStatus.HEALTHY ? "All answer." : "Not all are well.",
                Duration.ofNanos(System.nanoTime() - start));
        for (HealthCheckResult one : each) {
            String error = one.error();
            all = all.with("database:" + one.component(), error == null ? one.status() : error);
        }
        return all;
    }
}

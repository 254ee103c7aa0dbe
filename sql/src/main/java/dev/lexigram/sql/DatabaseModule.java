package dev.lexigram.sql;

import dev.lexigram.app.Module;
import dev.lexigram.app.ModuleSource;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.config.DatabaseConfig;
import dev.lexigram.sql.config.MigrationsConfig;
import dev.lexigram.sql.config.OperationsConfig;
import dev.lexigram.sql.config.PoolConfig;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.migration.MigrationOptions;
import dev.lexigram.sql.migration.Migrations;
import dev.lexigram.sql.security.RowLevelSecurityPolicy;
import dev.lexigram.sql.security.RowSecurity;
import dev.lexigram.sql.security.TenantSchemas;
import dev.lexigram.sql.work.UnitsOfWork;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Brings SQL databases into an application:
/// `Application.named("shop").with(DatabaseModule.configure("sqlite:shop.db")).boot()`.
///
/// What is said in code wins over the section `sql` of the configuration, key by key; the section wins over the
/// defaults. Immutable and thread-safe.
public final class DatabaseModule implements ModuleSource {

    private static final String NAME = "database";
    private static final AtomicLong SCOPES = new AtomicLong();

    private final InCode inCode;
    private final ConfigSource source;

    /// Whether the section of the configuration counts.
    enum ConfigSource {
        SECTION,
        CODE_ONLY
    }

    private DatabaseModule(ConfigSource source, InCode inCode) {
        this.source = source;
        this.inCode = inCode;
    }

    /// As the configuration says; without any, SQLite in the file `data.db`.
    public static DatabaseModule configure() {
        return new DatabaseModule(ConfigSource.SECTION, InCode.of(config -> config));
    }

    /// One database at this address; the rest as the configuration says.
    public static DatabaseModule configure(String url) {
        return new DatabaseModule(ConfigSource.SECTION, InCode.of(config -> config.withUrl(url)));
    }

    /// Exactly this; the configuration does not count.
    public static DatabaseModule configure(DatabaseConfig config) {
        return new DatabaseModule(ConfigSource.CODE_ONLY, InCode.of(ignored -> config));
    }

    /// SQLite in memory for tests: empty at each boot, gone at shutdown, untouched by any configuration.
    public static DatabaseModule stub() {
        return configure(DatabaseConfig.fromUrl("sqlite::memory:"));
    }

    /// Repositories and services of a feature, built by their one public constructor; `configure` or `stub` must
    /// stand elsewhere in the application. Any number of scopes may stand beside it. An interface with
    /// `@Repository` stands for the class that the compiler wrote for it.
    ///
    /// @throws dev.lexigram.contracts.error.ConfigurationException when nothing was written for an interface
    public static Module scope(Class<?>... components) {
        return Module.named(NAME + "-scope-" + SCOPES.incrementAndGet())
                .component(Arrays.stream(components).map(WrittenClasses::of).toArray(Class<?>[]::new))
                .exports(components)
                .build();
    }

    /// A copy with other pool settings.
    public DatabaseModule pool(PoolConfig pool) {
        return with(config -> config.withPool(pool));
    }

    /// A copy with other settings for statements.
    public DatabaseModule operations(OperationsConfig operations) {
        return with(config -> config.withOperations(operations));
    }

    /// A copy whose databases store a type of the application's own, in records and as parameters:
    /// `codec(Money.class, Codec.via(BigDecimal.class, Money::new, Money::amount))`.
    ///
    /// @throws dev.lexigram.contracts.error.MappingException for texts, bytes and primitive types, whose form is
    /// fixed
    public <T> DatabaseModule codec(Class<T> type, Codec<T> codec) {
        return new DatabaseModule(source, inCode.withTypes(inCode.types().with(type, codec)));
    }

    private DatabaseModule with(UnaryOperator<DatabaseConfig> change) {
        return new DatabaseModule(source, inCode.and(change));
    }

    /// A copy in whose databases, all of them, a table is under a policy; see {@link RowSecurity#protect}.
    public DatabaseModule protect(String table, RowLevelSecurityPolicy policy) {
        return security(security -> security.protect(table, policy));
    }

    /// A copy with more said about who may see which rows, for all of its databases; said before they open.
    public DatabaseModule security(Consumer<RowSecurity> more) {
        return new DatabaseModule(source, inCode.andRules(rules -> more.accept(rules.security())));
    }

    /// A copy in whose databases, all of them, these tables are in the tenants' schemas; see {@link
    /// TenantSchemas}.
    ///
    /// @param naming what the schemas are called, such as `t_{tenant}`
    public DatabaseModule tenantSchemas(String naming, String... tables) {
        return new DatabaseModule(
                source, inCode.andRules(rules -> rules.schemas().naming(naming).tables(tables)));
    }

    /// A copy whose databases, all of them, run units of work in this way, said once they are open:
    /// `unitsOfWork(units -> units.bus(bus))`.
    public DatabaseModule unitsOfWork(UnaryOperator<UnitsOfWork> how) {
        return new DatabaseModule(source, inCode.andUnits(how));
    }

    /// A copy whose databases, all of them, are migrated when the application boots, from these folders:
    /// `migrations("classpath:db/migrations/{database}")`. Without any, from those of the configuration.
    public DatabaseModule migrations(String... locations) {
        List<String> folders = List.of(locations);
        return with(config -> {
            MigrationsConfig known = config.migrations().withBoot();
            return config.withMigrations(folders.isEmpty() ? known : known.withLocations(folders));
        });
    }

    /// A copy with more said about how its databases, all of them, are migrated, such as migrations in Java:
    /// `migrations().migrating(o -> o.migrations(new FillNames()))`.
    public DatabaseModule migrating(UnaryOperator<MigrationOptions> how) {
        return new DatabaseModule(source, inCode.andMigrations(how));
    }

    @Override
    public Module toModule() {
        return Module.named(NAME)
                .provider(new DatabaseProvider(source, inCode))
                .exports(Database.class, DatabaseService.class, Migrations.class, UnitsOfWork.class)
                .build();
    }
}

package dev.lexigram.sql;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TenantScopingException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.config.OperationsConfig;
import dev.lexigram.sql.config.PoolConfig;
import dev.lexigram.sql.dialect.SqlTypes;
import dev.lexigram.sql.driver.BackendSettings;
import dev.lexigram.sql.driver.DatabaseUrl;
import dev.lexigram.sql.security.Activation;
import dev.lexigram.sql.security.Tenancy;
import dev.lexigram.sql.security.TenantName;
import java.util.Set;
import java.util.function.Function;

/// A database for each tenant, opened when it is first asked for.
///
/// ```
/// var databases = TenantDatabases.of(tenant -> "sqlite:data/" + tenant + ".db");
/// databases.in("acme", () -> databases.current().sql("select …").list());
/// ```
///
/// A body holds its tenant's database: while it runs, the database stays open. Of those that nobody holds some are
/// kept open, and the one that was unused longest is closed when they become too many. Bodies of one tenant share
/// its database. What is made on a database, such as a repository, belongs to the body too. Thread-safe.
public final class TenantDatabases implements AutoCloseable {

    /// How many databases that nobody uses stay open unless another number is given.
    public static final int IDLE = 20;

    private static final Problem NOT_HELD = Problem.of("No database of the active tenant is held here.")
            .hint("Call it inside TenantDatabases.call(…) or in(…), which hold it while the body runs.");

    /// What a body holds.
    private record Held(String tenant, Database database) {}

    private final SharedDatabases shared;
    private final ScopedValue<Held> held = ScopedValue.newInstance();

    private TenantDatabases(SharedDatabases shared) {
        this.shared = shared;
    }

    /// Databases at these addresses, with default settings but no connections kept without need; {@value #IDLE}
    /// idle ones stay open.
    ///
    /// @param url the address for a tenant, which is small letters and digits with single `-` or `_` between them
    public static TenantDatabases of(Function<String, String> url) {
        return opening(tenant -> open(tenant, url.apply(tenant)), IDLE);
    }

    private static DatabaseService open(String tenant, String url) {
        PoolConfig pool = PoolConfig.defaults().withSize(0, 10, 5);
        DatabaseService database = DatabaseService.of(new BackendSettings(
                tenant, DatabaseUrl.parse(url), pool, OperationsConfig.defaults(), SqlTypes.none()));
        database.start();
        return database;
    }

    /// Databases that are opened so: with settings and protected tables of one's own.
    ///
    /// @param opening gives an open database for a tenant; called once at a time for each, with nothing locked
    /// @param idle how many that nobody uses stay open, at least 0
    public static TenantDatabases opening(Function<String, DatabaseService> opening, int idle) {
        if (idle < 0) {
            throw new IllegalArgumentException("The number of idle databases is 0 or more.");
        }
        return new TenantDatabases(new SharedDatabases(opening, idle));
    }

    /// Runs a body on behalf of a tenant, with its database, and gives its result.
    ///
    /// @param tenantId a text, a whole number or a UUID
    /// @throws TenantScopingException when it cannot be part of a name
    /// @throws dev.lexigram.contracts.error.LexigramException when the database cannot be opened
    public <R, X extends Throwable> R in(Object tenantId, ScopedValue.CallableOp<? extends R, X> body) throws X {
        return Tenancy.in(tenantId, () -> this.<R, X>call(body));
    }

    /// Runs a body with the active tenant's database and gives its result.
    ///
    /// @throws TenantScopingException when no tenant is active, or all are meant
    /// @throws dev.lexigram.contracts.error.LexigramException when the database cannot be opened
    public <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> body) throws X {
        String tenant = active();
        try (SharedDatabases.Hold hold = shared.hold(tenant)) {
            return ScopedValue.where(held, new Held(tenant, hold.database())).call(body::call);
        }
    }

    /// Runs a body with the active tenant's database; see {@link #call}.
    public <X extends Throwable> void run(Activation.Body<X> body) throws X {
        call(() -> {
            body.run();
            return Boolean.TRUE;
        });
    }

    private static String active() {
        return TenantName.active(Problem.of("The active tenant's database is asked for and none is named."))
                .text();
    }

    /// The active tenant's database, held by the body around the calling code.
    ///
    /// @throws TenantScopingException when no tenant is active, all are meant, or no body holds its database
    public Database current() {
        String tenant = active();
        if (held.isBound() && held.get().tenant().equals(tenant)) {
            return held.get().database();
        }
        throw new TenantScopingException(NOT_HELD.with("tenant", tenant), null);
    }

    /// The tenants whose databases are open now.
    public Set<String> open() {
        return shared.open();
    }

    /// Closes all databases: those in use when their last body ends, the others at once. From now on none is
    /// opened.
    @Override
    public void close() {
        shared.close();
    }
}

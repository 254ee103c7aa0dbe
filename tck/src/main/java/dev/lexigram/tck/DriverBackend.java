package dev.lexigram.tck;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.config.OperationsConfig;
import dev.lexigram.sql.config.PoolConfig;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A backend under test that is reached through its driver, by URL. Thread-safe.
public final class DriverBackend implements Backend, AutoCloseable {

    private final List<DatabaseService> opened = new CopyOnWriteArrayList<>();
    private final String url;
    private final Supplier<String> freshUrls;
    private final Map<Fault, String> brokenUrls;
    private final Set<Capability> capabilities;
    private final Ddl ddl;
    private final String slowQuery;
    private @Nullable DatabaseService shared;

    /// @param freshUrls an empty database, another one at each call
    /// @param brokenUrls out of the address an address for each way of failing that the backend knows
    /// @param slowQuery a question that would run for more than ten seconds
    public DriverBackend(
            Supplier<String> freshUrls,
            Function<String, Map<Fault, String>> brokenUrls,
            Set<Capability> capabilities,
            Ddl ddl,
            String slowQuery) {
        this.freshUrls = freshUrls;
        this.url = freshUrls.get();
        this.brokenUrls = Map.copyOf(brokenUrls.apply(url));
        this.capabilities = Set.copyOf(capabilities);
        this.ddl = ddl;
        this.slowQuery = slowQuery;
    }

    @Override
    public synchronized Database database() {
        DatabaseService known = shared;
        if (known == null) {
            known = open(Settings.defaults());
            shared = known;
        }
        return known;
    }

    @Override
    public DatabaseService open(Settings settings) {
        PoolConfig pool = PoolConfig.defaults()
                .withSize(0, settings.connections(), 0)
                .withAcquireTimeout(settings.acquireTimeout());
        OperationsConfig operations = OperationsConfig.defaults().withStatementTimeout(settings.statementTimeout());
        DatabaseService database = DatabaseService.open(url, pool, operations, settings.types());
        opened.add(database);
        return database;
    }

    @Override
    public String freshUrl() {
        return freshUrls.get();
    }

    @Override
    public Database broken(Fault fault) {
        String broken = brokenUrls.get(fault);
        if (broken == null) {
            throw new IllegalArgumentException("The backend does not know this way of failing: " + fault + ".");
        }
        return DatabaseService.open(broken);
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public Ddl ddl() {
        return ddl;
    }

    @Override
    public String slowQuery() {
        return slowQuery;
    }

    /// Closes all databases that were opened here.
    @Override
    public void close() {
        opened.forEach(DatabaseService::close);
    }
}

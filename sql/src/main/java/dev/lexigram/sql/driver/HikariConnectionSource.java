package dev.lexigram.sql.driver;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool;
import dev.lexigram.contracts.error.ConnectionPoolException;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.sql.config.PoolConfig;
import dev.lexigram.sql.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Connections kept by HikariCP.
public final class HikariConnectionSource implements ConnectionSource {

    private final ConcurrentHashMap<Connection, PhysicalConnection> physical = new ConcurrentHashMap<>();
    // When a connection was last found broken, by System.nanoTime(). What broke one may have broken all: those that
    // have not been sound since are tried before they are given out.
    private volatile long lastBreak = System.nanoTime();
    private final HikariDataSource pool;
    private final Dialect dialect;
    private final ErrorTranslator errors;
    private final Holders holders = new Holders();
    private final Opened opened = new Opened();
    private final String name;

    /// A pool over connections that the factory opens.
    ///
    /// @param name the database's name, for messages
    /// @param factory opens one connection, ready for use
    public HikariConnectionSource(
            String name, PoolConfig settings, ConnectionFactory factory, Dialect dialect, ErrorTranslator errors) {
        this.name = name;
        this.dialect = dialect;
        this.errors = errors;
        this.pool = new HikariDataSource(configuration(name, settings, factory));
    }

    private HikariConfig configuration(String poolName, PoolConfig settings, ConnectionFactory factory) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("lexigram-" + poolName);
        config.setDataSource(new FactoryDataSource(() -> register(factory)));
        config.setMinimumIdle(settings.minSize());
        config.setMaximumPoolSize(settings.capacity());
        config.setConnectionTimeout(settings.effectiveAcquireTimeout().toMillis());
        if (settings.minSize() < settings.capacity()) {
            // A pool of one size never closes an idle connection, and warns when told when to.
            config.setIdleTimeout(settings.idleTimeout().toMillis());
        }
        config.setMaxLifetime(settings.effectiveLifetime().toMillis());
        // The first connection was tried before; the pool need not hold up the start for a second one.
        config.setInitializationFailTimeout(-1);
        return config;
    }

    private Connection register(ConnectionFactory factory) throws SQLException {
        Connection connection = factory.open();
        // The pool does not say when it closes a connection, so the map is swept whenever it grows.
        physical.values().removeIf(PhysicalConnection::isClosed);
        physical.put(connection, new PhysicalConnection(connection, factory.guard(connection)));
        opened.one();
        askForTheOthers();
        return connection;
    }

    /// Asks the pool to grow for those who still wait beside the one that the new connection is for.
    ///
    /// The pool compares a caller's place with the number of requests that its thread has not begun
    /// (`HikariPool.addBagItem`), so of callers who come together it can forget one, who then waits although there
    /// is room.
    private void askForTheOthers() {
        // The pool makes its first connection while it is being built.
        if (pool != null && pool.getHikariPoolMXBean() instanceof HikariPool live) {
            live.addBagItem(live.getThreadsAwaitingConnection() - 1);
        }
    }

    /// Asks for a connection for those who came when the pool was full, if it no longer is.
    ///
    /// The pool looks for room only when a caller comes. A connection that is taken out of it, because it broke or
    /// because its time is over, would leave those waiting who came before.
    private void refill() {
        if (pool.getHikariPoolMXBean() instanceof HikariPool live
                && live.getThreadsAwaitingConnection() > 0
                && live.getTotalConnections() < pool.getMaximumPoolSize()) {
            live.addBagItem(live.getThreadsAwaitingConnection());
        }
    }

    @Override
    public void onOpened(Runnable listener) {
        opened.add(listener);
    }

    @Override
    public Lease acquire(Access access) {
        try (Holders.Wait _ = holders.await(pool.getMaximumPoolSize(), this::stuck)) {
            Lease lease = lease();
            while (lease == null) {
                lease = lease();
            }
            return lease;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private ConnectionPoolException stuck(String holding) {
        return new ConnectionPoolException(
                new ErrorTranslator.Context(name, "")
                        .problem("All connections are held by threads that wait for a further one.")
                        .with("threads", holding)
                        .with("capacity", pool.getMaximumPoolSize())
                        .hint("Call what needs a transaction of its own outside of the other one, or raise"
                                + " pool.max_size."),
                null);
    }

    /// A connection, or null when the one that the pool gave was broken.
    private @Nullable Lease lease() throws SQLException {
        Connection pooled = pool.getConnection();
        PhysicalConnection found = physical.get(pooled.unwrap(Connection.class));
        if (found == null) {
            pooled.close();
            throw new IllegalStateException("The pool gave a connection that was not opened here.");
        }
        if (!found.isSoundSince(lastBreak)) {
            pool.evictConnection(pooled);
            return null;
        }
        return new Lease(pooled, found, dialect, this::evictBroken, holders.hold(), this::refill);
    }

    private void evictBroken(Connection pooled) {
        lastBreak = System.nanoTime();
        pool.evictConnection(pooled);
    }

    private DatabaseException failure(SQLException error) {
        ErrorTranslator.Context context = new ErrorTranslator.Context(name, "");
        if (error instanceof SQLTransientConnectionException && error.getCause() instanceof SQLException cause) {
            return errors.translate(cause, context);
        }
        PoolStats now = stats();
        return new ConnectionPoolException(
                context.problem("No connection became free in time.")
                        .with("waited", pool.getConnectionTimeout() + " ms")
                        .with("in use", now.active())
                        .with("waiting", now.waiting())
                        .with("capacity", now.capacity())
                        .hint("Raise pool.max_size or pool.acquire_timeout, or end transactions sooner."),
                error);
    }

    @Override
    public PoolStats stats() {
        HikariPoolMXBean live = pool.getHikariPoolMXBean();
        return new PoolStats(
                live.getActiveConnections(),
                live.getIdleConnections(),
                live.getThreadsAwaitingConnection(),
                pool.getMaximumPoolSize(),
                pool.getMinimumIdle());
    }

    /// The pool's own settings, as HikariCP has them.
    public HikariConfig effectiveSettings() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        physical.clear();
    }
}

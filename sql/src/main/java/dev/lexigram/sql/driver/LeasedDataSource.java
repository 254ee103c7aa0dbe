package dev.lexigram.sql.driver;

import dev.lexigram.contracts.error.DatabaseException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The connections of a database for a library that takes a `javax.sql.DataSource`. Thread-safe.
///
/// A connection that is closed leaves the pool: nobody knows what the library has set on it. What the library does
/// is outside of the transactions, rules and listeners of the database.
public final class LeasedDataSource implements BareDataSource, AutoCloseable {

    private final ConnectionSource connections;
    private final Set<Lease> open = ConcurrentHashMap.newKeySet();

    private LeasedDataSource(ConnectionSource connections) {
        this.connections = connections;
    }

    public static LeasedDataSource of(ConnectionSource connections) {
        return new LeasedDataSource(connections);
    }

    /// A connection that may write.
    ///
    /// @throws SQLException when none is to be had; the cause says why
    @Override
    public Connection getConnection() throws SQLException {
        try {
            return lent(connections.acquire(Access.WRITE));
        } catch (DatabaseException refused) {
            throw new SQLException(refused.getMessage(), refused);
        }
    }

    /// The pool's connection, whose end is that of the loan.
    private Connection lent(Lease lease) {
        open.add(lease);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        end(lease);
                        return null;
                    }
                    if (method.getName().equals("isClosed") && !open.contains(lease)) {
                        return true;
                    }
                    try {
                        return method.invoke(lease.pooled(), arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private void end(Lease lease) {
        if (open.remove(lease)) {
            lease.discard();
            lease.close();
        }
    }

    /// Closes the connections that the library has forgotten.
    @Override
    public void close() {
        open.forEach(this::end);
    }
}

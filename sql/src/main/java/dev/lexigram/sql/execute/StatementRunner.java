package dev.lexigram.sql.execute;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.driver.BulkLoader;
import dev.lexigram.sql.driver.ErrorTranslator;
import dev.lexigram.sql.driver.Lease;
import dev.lexigram.sql.driver.SqlBackend;
import dev.lexigram.sql.query.SqlText;
import dev.lexigram.sql.transaction.ActiveTransaction;
import dev.lexigram.sql.transaction.TransactionScope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The one place where statements reach a connection: that of the running transaction, or one of the pool.
///
/// It binds, times, tells listeners and translates errors. Thread-safe.
public final class StatementRunner {

    private final String database;
    private final SqlBackend backend;
    private final TransactionScope transactions;
    private final Supplier<Map<String, String>> settings;
    private final CopyOnWriteArrayList<StatementListener> listeners = new CopyOnWriteArrayList<>();
    private final ScopedValue<Lease> reserved = ScopedValue.newInstance();

    /// @param settings what the database is to be told before a statement of the calling code; often nothing
    public StatementRunner(
            String database,
            SqlBackend backend,
            TransactionScope transactions,
            Supplier<Map<String, String>> settings) {
        this.database = database;
        this.backend = backend;
        this.transactions = transactions;
        this.settings = settings;
    }

    public Dialect dialect() {
        return backend.dialect();
    }

    /// Tells the listener of each statement from now on.
    public void addListener(StatementListener listener) {
        listeners.add(listener);
    }

    /// What is done with a prepared and bound statement.
    @FunctionalInterface
    interface Execution<R> {
        R on(PreparedStatement statement) throws SQLException;

        /// Whether the statement timeout counts from here to the end; a stream's pace is its reader's.
        default boolean timed() {
            return true;
        }
    }

    /// Runs a statement and gives what the execution makes of it.
    <R> R run(SqlText text, Access access, Execution<R> execution) {
        return run(text.sql(), access, new Bound<>(text, execution));
    }

    /// An execution with the values of its statement.
    private final class Bound<R> implements Execution<R> {
        private final SqlText text;
        private final Execution<R> execution;

        Bound(SqlText text, Execution<R> execution) {
            this.text = text;
            this.execution = execution;
        }

        @Override
        public R on(PreparedStatement statement) throws SQLException {
            bind(statement, text.parameters());
            return execution.on(statement);
        }

        @Override
        public boolean timed() {
            return execution.timed();
        }
    }

    /// Runs a statement that the execution binds itself.
    <R> R run(String sql, Access access, Execution<R> execution) {
        return told(sql, () -> onConnection(sql, access, execution));
    }

    /// What a driver does in its own way.
    @FunctionalInterface
    interface Work<R> {
        R on(Lease lease, BulkLoader loader) throws SQLException;
    }

    /// Runs what a driver does in its own way, such as a copy.
    ///
    /// @param sql what listeners are told as the statement; nothing if it is empty
    <R> R work(String sql, Work<R> work) {
        return told(sql, () -> leased(Access.WRITE, lease -> work(lease, sql, work)));
    }

    /// Uses the connection of the running transaction, or the reserved one, or one of the pool.
    <R> R leased(Access access, Function<Lease, R> use) {
        ActiveTransaction transaction = transactions.current();
        if (transaction != null) {
            return use.apply(transaction.lease(access));
        }
        if (reserved.isBound()) {
            return use.apply(reserved.get());
        }
        try (Lease lease = backend.connections().acquire(access)) {
            return use.apply(lease);
        }
    }

    /// Runs a body whose statements outside of transactions all go to one connection, which is closed afterwards.
    <R, X extends Exception> R reserved(ScopedValue.CallableOp<R, X> body) throws X {
        try (Lease lease = backend.connections().acquire(Access.WRITE)) {
            lease.discard();
            return ScopedValue.where(reserved, lease).call(body);
        }
    }

    String database() {
        return database;
    }

    private <R> R work(Lease lease, String sql, Work<R> work) {
        Watchdog.check(database);
        try {
            lease.guard().begin();
            return work.on(lease, backend.bulk());
        } catch (SQLException e) {
            throw failure(e, lease, sql, null);
        } finally {
            lease.guard().end();
        }
    }

    BulkLoader bulk() {
        return backend.bulk();
    }

    <R> R told(String sql, Supplier<R> call) {
        if (listeners.isEmpty() || sql.isEmpty()) {
            return call.get();
        }
        long start = System.nanoTime();
        try {
            R result = call.get();
            tell(sql, start, null);
            return result;
        } catch (RuntimeException failure) {
            tell(sql, start, failure);
            throw failure;
        }
    }

    private <R> R onConnection(String sql, Access access, Execution<R> execution) {
        ActiveTransaction transaction = transactions.current();
        Map<String, String> wanted = settings.get();
        if (transaction != null) {
            return inTransaction(transaction, wanted, sql, access, execution);
        }
        if (!wanted.isEmpty() || transactions.readsWithout()) {
            // Settings end with a transaction, so that none can stay behind on the connection; and only in one does a
            // database refuse to write.
            return transactions.run(transactions.own(), own -> onConnection(sql, access, execution));
        }
        return leased(access, lease -> onLease(lease, sql, execution));
    }

    private <R> R inTransaction(
            ActiveTransaction transaction,
            Map<String, String> wanted,
            String sql,
            Access access,
            Execution<R> execution) {
        Lease lease = transaction.lease(access);
        try {
            transaction.tell(wanted);
        } catch (SQLException e) {
            throw failure(e, lease, "set_config", null);
        }
        if (sql.stripLeading().regionMatches(true, 0, "rollback", 0, 8)) {
            transaction.forgetTold();
        }
        return onLease(lease, sql, execution);
    }

    private <R> R onLease(Lease lease, String sql, Execution<R> execution) {
        PreparedStatement statement = null;
        Watchdog watchdog = null;
        try {
            statement = lease.prepare(sql);
            watchdog = Watchdog.over(statement, database);
            if (execution.timed()) {
                lease.guard().begin();
            }
            R result = execution.on(statement);
            watchdog.close();
            if (watchdog.fired()) {
                lease.discard();
            }
            lease.keep(sql, statement);
            return result;
        } catch (SQLException e) {
            throw failure(e, lease, sql, statement, watchdog);
        } catch (RuntimeException | Error e) {
            if (statement != null) {
                Lease.closeAfter(e, statement);
            }
            throw e;
        } finally {
            lease.guard().end();
            if (watchdog != null) {
                watchdog.close();
            }
        }
    }

    DatabaseException failure(
            SQLException error, Lease lease, String sql, @Nullable Statement statement, @Nullable Watchdog watchdog) {
        if (watchdog == null) {
            return failure(error, lease, sql, statement);
        }
        watchdog.close();
        DatabaseException failure = failure(error, lease, sql, statement);
        if (!watchdog.fired()) {
            return failure;
        }
        lease.discard();
        return watchdog.failure(database, error);
    }

    private DatabaseException failure(SQLException error, Lease lease, String sql, @Nullable Statement statement) {
        if (statement != null) {
            Lease.closeAfter(error, statement);
        }
        if (isBroken(error, lease)) {
            lease.discard();
        }
        DatabaseException failure = backend.errors().translate(error, new ErrorTranslator.Context(database, sql));
        ActiveTransaction transaction = transactions.current();
        if (transaction != null && backend.errors().endsTransaction(error)) {
            transaction.end(failure);
        }
        return failure;
    }

    private boolean isBroken(SQLException error, Lease lease) {
        if (backend.errors().breaksConnection(error)) {
            return true;
        }
        try {
            return lease.connection().isClosed();
        } catch (SQLException e) {
            error.addSuppressed(e);
            return true;
        }
    }

    /// What is asked of a connection's metadata.
    @FunctionalInterface
    public interface Inspection<R> {
        R on(Connection connection) throws SQLException;
    }

    /// Reads the schema on the connection of the running transaction, or on one of the pool.
    public <R> R inspect(Inspection<R> inspection) {
        return leased(Access.READ, lease -> inspect(lease, inspection));
    }

    private <R> R inspect(Lease lease, Inspection<R> inspection) {
        try {
            return inspection.on(lease.connection());
        } catch (SQLException e) {
            throw failure(e, lease, "", null);
        }
    }

    void bind(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        Dialect dialect = backend.dialect();
        for (int i = 0; i < values.size(); i++) {
            dialect.bind(statement, i + 1, values.get(i));
        }
    }

    private void tell(String sql, long start, @Nullable RuntimeException error) {
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        StatementListener.Statement statement = new StatementListener.Statement(database, sql, duration, error);
        listeners.forEach(listener -> listener.ran(statement));
    }

    /// Whether the calling code runs in a transaction.
    boolean inTransaction() {
        return transactions.current() != null;
    }

    TransactionScope transactions() {
        return transactions;
    }
}

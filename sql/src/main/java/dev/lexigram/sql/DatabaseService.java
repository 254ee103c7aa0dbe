package dev.lexigram.sql;

import dev.lexigram.contracts.error.DriverException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.health.HealthCheckResult;
import dev.lexigram.contracts.hook.Registration;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.OpenTransaction;
import dev.lexigram.contracts.sql.SqlConnectionReady;
import dev.lexigram.contracts.sql.SqlQuery;
import dev.lexigram.contracts.sql.TableInfo;
import dev.lexigram.contracts.sql.Transaction;
import dev.lexigram.contracts.sql.TransactionBody;
import dev.lexigram.contracts.sql.TransactionListener;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.contracts.work.UnitBody;
import dev.lexigram.sql.config.OperationsConfig;
import dev.lexigram.sql.config.PoolConfig;
import dev.lexigram.sql.dialect.SqlTypes;
import dev.lexigram.sql.driver.BackendSettings;
import dev.lexigram.sql.driver.DatabaseUrl;
import dev.lexigram.sql.driver.PoolStats;
import dev.lexigram.sql.driver.SchemaReader;
import dev.lexigram.sql.driver.SqlBackend;
import dev.lexigram.sql.driver.SqlDriver;
import dev.lexigram.sql.execute.StatementListener;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.BoundQuery;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Queries;
import dev.lexigram.sql.query.Query;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.work.UnitsOfWork;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A SQL database that can be opened and closed. Thread-safe.
///
/// In an application the {@link DatabaseProvider} opens it; alone, {@link #open(String)} does:
/// `try (DatabaseService db = DatabaseService.open("sqlite:shop.db")) { … }`.
public final class DatabaseService implements Database, AutoCloseable {

    /// The name of a database that was given none.
    public static final String DEFAULT_NAME = "database";

    private final BackendSettings settings;
    private final SqlDriver driver;
    private final RunningDatabase.Rules rules;
    private final Listening listening;
    private final UnitsOfWork units = UnitsOfWork.over(this);
    private volatile @Nullable RunningDatabase running;

    private DatabaseService(BackendSettings settings, SqlDriver driver) {
        this.settings = settings;
        this.driver = driver;
        this.rules = RunningDatabase.Rules.of(this);
        this.listening = Listening.of(settings.name());
    }

    /// A database that is not open yet.
    ///
    /// @throws DriverException when there is no driver for the URL
    static DatabaseService of(BackendSettings settings) {
        return new DatabaseService(settings, SqlDrivers.forUrl(settings.url()));
    }

    /// Opens a database with the default settings.
    ///
    /// @throws dev.lexigram.contracts.error.LexigramException when the URL is wrong or the database cannot be
    /// reached
    public static DatabaseService open(String url) {
        return open(url, PoolConfig.defaults(), OperationsConfig.defaults());
    }

    /// Opens a database with the default settings and codecs for the application's own types.
    public static DatabaseService open(String url, SqlTypes types) {
        return open(url, PoolConfig.defaults(), OperationsConfig.defaults(), types);
    }

    /// Opens a database.
    public static DatabaseService open(String url, PoolConfig pool, OperationsConfig operations) {
        return open(url, pool, operations, SqlTypes.none());
    }

    /// Opens a database with codecs for the application's own types.
    public static DatabaseService open(String url, PoolConfig pool, OperationsConfig operations, SqlTypes types) {
        return open(new BackendSettings(DEFAULT_NAME, DatabaseUrl.parse(url), pool, operations, types));
    }

    /// Opens a database of that name.
    public static DatabaseService open(BackendSettings settings) {
        DatabaseService service = of(settings);
        service.start();
        return service;
    }

    /// Connects. Calling it again is harmless.
    synchronized void start() {
        if (running == null) {
            SqlBackend backend = driver.open(settings);
            try {
                rules.openedOn(backend.dialect());
                running = RunningDatabase.over(this, backend, settings, rules, listening);
            } catch (RuntimeException refused) {
                backend.close();
                throw refused;
            }
        }
    }

    /// What holds for tables, which can be said before the database is open.
    RunningDatabase.Rules rules() {
        return rules;
    }

    /// Closes all connections. Calling it again is harmless.
    @Override
    public synchronized void close() {
        RunningDatabase open = running;
        running = null;
        if (open != null) {
            open.backend().close();
        }
    }

    private RunningDatabase running() {
        RunningDatabase open = running;
        if (open == null) {
            throw new DriverException(
                    Problem.of("The database is not open.")
                            .with("database", name())
                            .hint("Use it after the application has booted and before it is closed."),
                    null);
        }
        return open;
    }

    @Override
    public String name() {
        return settings.name();
    }

    /// The database's product and version, such as `PostgreSQL 18.6`.
    public String product() {
        return running().backend().dialect().name() + " " + running().backend().version();
    }

    /// How the connections are doing.
    public PoolStats poolStats() {
        return running().backend().connections().stats();
    }

    /// Tells the listener of each statement from now on.
    public void onStatement(StatementListener listener) {
        running().runner().addListener(listener);
    }

    /// Tells the listener of each transaction from now on; also before the database is open.
    ///
    /// @return what ends it
    public Registration onTransaction(TransactionListener listener) {
        return listening.transactions().add(listener);
    }

    /// Tells the listener of each connection that is made from now on; before the database is open, of all. It is
    /// called in any thread. What it throws is logged.
    ///
    /// @return what ends it
    public Registration onConnection(Consumer<? super SqlConnectionReady> listener) {
        return listening.onConnection(listener);
    }

    Listening listening() {
        return listening;
    }

    /// Begins a transaction that the caller ends by hand, or joins the running one; for frameworks. Programs use
    /// {@link #inTransaction}, which cannot leave one open.
    ///
    /// @throws dev.lexigram.contracts.error.TransactionException when the options ask for no transaction, for a
    /// part of one, or for further attempts
    public OpenTransaction begin(TxOptions options) {
        return running().transactions().open(options);
    }

    @Override
    public SqlQuery sql(String text) {
        return running().engine().texts().query(text);
    }

    /// A question to a table of this database: `db.query("users").where("age", Operator.GTE, 18).fetch()`.
    ///
    /// @throws dev.lexigram.contracts.error.InvalidIdentifierException when the name is not an identifier
    public BoundQuery query(String table) {
        return Queries.on(this).from(table);
    }

    @Override
    public long insert(String table, Map<String, ? extends @Nullable Object> values) {
        return running().engine().execute(Table.of(table).insert(values).toQuery());
    }

    @Override
    public Object insertReturningKey(String table, Map<String, ? extends @Nullable Object> values, String keyColumn) {
        Query.Insert insert =
                Table.of(table).insert(values).returning(keyColumn).toQuery();
        SqlEngine engine = running().engine();
        return engine.executor().insertedKey(insert, engine.explainText(insert), GeneratedKeys.codec(engine));
    }

    @Override
    public long update(String table, Map<String, ? extends @Nullable Object> values, Predicate where) {
        List<Query.Assignment> assignments = values.entrySet().stream()
                .map(e -> new Query.Assignment(Column.of(e.getKey()), e.getValue()))
                .toList();
        if (assignments.isEmpty()) {
            throw new IllegalArgumentException("An update must set at least one column.");
        }
        return running().engine().execute(new Query.Update(Table.of(table), assignments, where, List.of()));
    }

    @Override
    public long delete(String table, Predicate where) {
        return running().engine().execute(new Query.Delete(Table.of(table), where, List.of()));
    }

    @Override
    public <R, X extends Exception> R inTransaction(TxOptions options, TransactionBody<R, X> body) throws X {
        return running().transactions().run(options, body);
    }

    @Override
    public <R, X extends Exception> R inUnitOfWork(TxOptions options, UnitBody<R, X> body) throws X {
        return units.run(options, body);
    }

    @Override
    public Optional<Transaction> currentTransaction() {
        return Optional.ofNullable(running().transactions().current());
    }

    @Override
    public List<String> tables() {
        return running()
                .runner()
                .inspect(connection -> SchemaReader.on(connection).tables());
    }

    @Override
    public Optional<TableInfo> table(String name) {
        return running()
                .runner()
                .inspect(connection -> SchemaReader.on(connection).table(name));
    }

    @Override
    public HealthCheckResult health(Duration timeout) {
        return HealthProbe.check(this, running, timeout);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        if (type.isInstance(units)) {
            return type.cast(units);
        }
        for (Object part : running().parts()) {
            if (type.isInstance(part)) {
                return type.cast(part);
            }
        }
        throw new DriverException(
                Problem.of("The database has no such part.")
                        .with("database", name())
                        .with("part", type.getName())
                        .hint("Ask for SqlEngine, SqlBackend or ConnectionSource."),
                null);
    }

    /// The name and the address, without the password.
    @Override
    public String toString() {
        return name() + " (" + settings.url() + ")";
    }
}

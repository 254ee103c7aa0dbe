package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.app.Application;
import dev.lexigram.config.Config;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.ConnectionPoolException;
import dev.lexigram.contracts.error.DatabaseTimeoutException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseModule;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.driver.ConnectionSource;
import dev.lexigram.sql.driver.HikariConnectionSource;
import dev.lexigram.sql.driver.Lease;
import dev.lexigram.sql.driver.PoolStats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every key of `sql.pool` and `sql.operations`, from the configuration to its effect.
@Timeout(120)
class PoolKeysTest {

    // A count to a number that SQLite takes minutes to reach.
    private static final String SLOW =
            "with recursive c(n) as (select 1 union all select n + 1 from c where n < 4000000000) select max(n) from c";

    /// An application over SQLite in memory with these keys below `sql`, each followed by its value.
    private static Application app(String... keysAndValues) {
        Map<String, Object> values = new HashMap<>();
        values.put("sql.backend.url", "sqlite::memory:");
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put("sql." + keysAndValues[i], keysAndValues[i + 1]);
        }
        return Application.named("test")
                .config(Config.builder().environment(Map.of()).set(values).build())
                .withoutCompiledBeans()
                .with(DatabaseModule.configure())
                .boot();
    }

    private static HikariConnectionSource readers(Application app) {
        ConnectionSource both = app.get(Database.class).unwrap(ConnectionSource.class);
        return (HikariConnectionSource) ((WriterAndReaders) both).readers();
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void minSizeConnectionsAreKeptOpen() {
        try (Application app = app("pool.min_size", "3")) {
            until(() -> readers(app).stats().idle() == 3);
            assertThat(readers(app).stats().minimum()).isEqualTo(3);
        }
    }

    @Test
    void withoutMinSizeNoneIsOpenedBeforeItIsNeeded() {
        try (Application app = app("pool.min_size", "0")) {
            PoolStats unused = readers(app).stats();
            assertThat(unused.idle() + unused.active()).isZero();
            try (Lease lease = readers(app).acquire(Access.READ)) {
                assertThat(lease.connection()).isNotNull();
                assertThat(readers(app).stats().active()).isEqualTo(1);
            }
        }
    }

    /// A thread that holds connections itself would be told at once that it waits for itself.
    private static void acquireElsewhere(ConnectionSource pool) throws Throwable {
        FutureTask<Lease> task = new FutureTask<>(() -> pool.acquire(Access.READ));
        Thread.startVirtualThread(task);
        try {
            task.get().close();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    @ParameterizedTest
    @CsvSource({"4,0", "3,2", "1,3"})
    void maxSizeAndMaxOverflowTogetherAreTheMost(int size, int overflow) {
        try (Application app =
                app("pool.max_size", "" + size, "pool.max_overflow", "" + overflow, "pool.acquire_timeout", "250ms")) {
            List<Lease> leases = new ArrayList<>();
            try {
                for (int i = 0; i < size + overflow; i++) {
                    leases.add(readers(app).acquire(Access.READ));
                }
                assertThat(readers(app).stats().utilization()).isEqualTo(1);
                assertThatThrownBy(() -> acquireElsewhere(readers(app)))
                        .isInstanceOf(ConnectionPoolException.class)
                        .hasMessageContaining("in use: " + (size + overflow));
                leases.removeLast().close();
                assertThatCode(() -> leases.add(readers(app).acquire(Access.READ)))
                        .doesNotThrowAnyException();
            } finally {
                leases.forEach(Lease::close);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"300ms,30s,300", "30s,1s,1000", "1500ms,1s,1000"})
    void theShorterOfAcquireTimeoutAndTimeoutIsTheWait(String acquire, String timeout, long expected) {
        try (Application app = app(
                "pool.min_size", "0",
                "pool.max_size", "1",
                "pool.max_overflow", "0",
                "pool.acquire_timeout", acquire,
                "pool.timeout", timeout)) {
            try (Lease only = readers(app).acquire(Access.READ)) {
                assertThat(only.connection()).isNotNull();
                long start = System.nanoTime();
                assertThatThrownBy(() -> acquireElsewhere(readers(app)))
                        .isInstanceOf(ConnectionPoolException.class)
                        .hasMessageContaining("waited: " + expected + " ms")
                        .hasMessageContaining("Raise pool.max_size or pool.acquire_timeout");
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .isBetween(Duration.ofMillis(expected - 50), Duration.ofMillis(expected + 10_000));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"10m,20m,600000", "20m,10m,600000", "90s,1h,90000"})
    void theShorterOfRecycleAndMaxLifetimeIsTheAge(String recycle, String lifetime, long expected) {
        try (Application app =
                app("pool.recycle", recycle, "pool.max_lifetime", lifetime, "pool.idle_timeout", "20s")) {
            assertThat(readers(app).effectiveSettings().getMaxLifetime()).isEqualTo(expected);
        }
    }

    @Test
    void idleTimeoutIsThePools() {
        try (Application app = app("pool.idle_timeout", "45s")) {
            assertThat(readers(app).effectiveSettings().getIdleTimeout()).isEqualTo(45_000);
            assertThat(readers(app).effectiveSettings().getMinimumIdle()).isEqualTo(1);
        }
    }

    @Test
    void aPoolThatIsCreatedAndClosedAtOnceLogsNoWarning() {
        try (Recorder log = Recorder.of("com.zaxxer.hikari", Level.WARNING)) {
            for (int i = 0; i < 5; i++) {
                app("pool.min_size", "5").close();
            }
            assertThat(log.lines()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "min_size,-1",
        "max_size,0",
        "max_overflow,-1",
        "recycle,1s",
        "timeout,10ms",
        "acquire_timeout,1ms",
        "idle_timeout,1s",
        "max_lifetime,1s",
        "max_size,many",
        "recycle,soon"
    })
    void aValueThatMakesNoSenseIsRefusedByItsKey(String key, String value) {
        assertThatThrownBy(() -> app("pool." + key, value).close())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("pool." + key)
                .hasMessageContaining(value);
    }

    @Test
    void maxSizeMustNotBeBelowMinSize() {
        assertThatThrownBy(() -> app("pool.min_size", "4", "pool.max_size", "3").close())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("pool.max_size")
                .hasMessageContaining("at least 4");
    }

    @Test
    void echoLogsEachStatementWithoutItsValues() {
        try (Recorder log = Recorder.of("dev.lexigram.sql", Level.INFO);
                Application app = app("operations.echo", "true", "name", "loud")) {
            Database database = app.get(Database.class);
            database.sql("create table t (word text)").execute();
            database.sql("insert into t values (?)").bind("row-value-4711").execute();
            assertThatThrownBy(() -> database.sql("select * from nowhere").list())
                    .isNotNull();
            assertThat(log.lines())
                    .anySatisfy(line -> assertThat(line).contains("[loud] insert into t values (?)", " ms)"))
                    .anySatisfy(line -> assertThat(line).contains("select * from nowhere", "failed"))
                    .noneSatisfy(line -> assertThat(line).contains("row-value-4711"));
        }
    }

    @Test
    void withoutEchoNothingIsLogged() {
        try (Recorder log = Recorder.of("dev.lexigram.sql", Level.INFO);
                Application app = app("operations.echo", "false")) {
            app.get(Database.class).sql("create table t (word text)").execute();
            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void statementTimeoutCancels() {
        try (Application app = app("operations.statement_timeout", "300ms")) {
            Database database = app.get(Database.class);
            assertThatThrownBy(() -> database.sql(SLOW).one())
                    .isInstanceOf(DatabaseTimeoutException.class)
                    .hasMessageContaining("operations.statement_timeout");
        }
    }

    @Test
    void aStatementTimeoutOfZeroMeansNone() throws Exception {
        try (Application app = app("operations.statement_timeout", "0s")) {
            DatabaseService database = app.get(DatabaseService.class);
            try (Lease lease = readers(app).acquire(Access.READ)) {
                assertThat(lease.guard()).isSameAs(dev.lexigram.sql.driver.StatementGuard.NONE);
            }
            assertThat(database.sql("select 1").scalar(Long.class).one()).isEqualTo(1);
        }
    }

    /// What a logger says while it is open.
    private static final class Recorder extends Handler implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Logger logger;
        private final SimpleFormatter formatter = new SimpleFormatter();
        private final Level least;

        private Recorder(Logger logger, Level least) {
            this.logger = logger;
            this.least = least;
        }

        static Recorder of(String name, Level least) {
            Recorder recorder = new Recorder(Logger.getLogger(name), least);
            recorder.logger.addHandler(recorder);
            return recorder;
        }

        List<String> lines() {
            return lines;
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= least.intValue()) {
                lines.add(formatter.formatMessage(line));
            }
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            logger.removeHandler(this);
        }
    }
}

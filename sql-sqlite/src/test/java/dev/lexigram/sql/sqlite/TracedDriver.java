package dev.lexigram.sql.sqlite;

import dev.lexigram.contracts.error.DriverException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.catalog.SchemaCatalog;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.driver.BackendSettings;
import dev.lexigram.sql.driver.ConnectionSource;
import dev.lexigram.sql.driver.DatabaseUrl;
import dev.lexigram.sql.driver.ErrorTranslator;
import dev.lexigram.sql.driver.SqlBackend;
import dev.lexigram.sql.driver.SqlDriver;
import dev.lexigram.sql.driver.TransactionControl;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/// A driver of the tests' own, over SQLite in memory, that tells what is opened and closed.
///
/// `traced://x/name` opens, `traced://x/name?meet=yes` first waits until another one opens too, and
/// `traced://x/name?fail=yes` fails. Found by `ServiceLoader`, as a user's driver would be.
public final class TracedDriver implements SqlDriver {

    /// What happened, such as `open a` and `close a`.
    static final List<String> LOG = new CopyOnWriteArrayList<>();

    private static final CyclicBarrier BOTH = new CyclicBarrier(2);

    @Override
    public String name() {
        return "Traced";
    }

    @Override
    public Set<String> schemes() {
        return Set.of("traced");
    }

    @Override
    public SqlBackend open(BackendSettings settings) {
        if (settings.url().parameters().containsKey("meet")) {
            meet();
        }
        if (settings.url().parameters().containsKey("fail")) {
            throw new DriverException(Problem.of("This one always fails.").with("database", settings.name()), null);
        }
        LOG.add("open " + settings.name());
        return new Traced(
                SqliteBackend.open(new BackendSettings(
                        settings.name(),
                        DatabaseUrl.parse("sqlite::memory:"),
                        settings.pool(),
                        settings.operations(),
                        settings.types())),
                settings.name());
    }

    private static void meet() {
        try {
            BOTH.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("No other database was opened at the same time.", e);
        }
    }

    private record Traced(SqlBackend inner, String name) implements SqlBackend {
        @Override
        public Dialect dialect() {
            return inner.dialect();
        }

        @Override
        public ConnectionSource connections() {
            return inner.connections();
        }

        @Override
        public ErrorTranslator errors() {
            return inner.errors();
        }

        @Override
        public TransactionControl transactions() {
            return inner.transactions();
        }

        @Override
        public SchemaCatalog catalog() {
            return inner.catalog();
        }

        @Override
        public String version() {
            return inner.version();
        }

        @Override
        public void close() {
            LOG.add("close " + name);
            inner.close();
        }
    }
}

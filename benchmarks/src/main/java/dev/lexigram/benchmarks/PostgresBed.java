package dev.lexigram.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.config.OperationsConfig;
import dev.lexigram.sql.config.PoolConfig;
import dev.lexigram.sql.driver.DatabaseUrl;
import dev.lexigram.sql.schema.SchemaManager;
import java.util.List;

/// PostgreSQL: all ways work on one table, which is there only as long as the measurement.
final class PostgresBed implements TestBed {

    private static final int CONNECTIONS = 10;
    private static final int DEFAULT_PORT = 5432;

    private final String url;

    private PostgresBed(String url) {
        this.url = url;
    }

    /// Makes the table and its rows.
    ///
    /// @throws ConfigurationException when there is such a table already: it might be someone else's
    static PostgresBed at(String url) {
        try (DatabaseService database = DatabaseService.open(url)) {
            if (!SchemaManager.on(database).create(Item.class)) {
                throw new ConfigurationException(Problem.of("The benchmark's table exists already.")
                        .with("table", Item.TABLE)
                        .hint("Drop it if an interrupted benchmark left it behind, or name another database."));
            }
            RepositoryStore.on(database).load();
        }
        return new PostgresBed(url);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    /// The driver keeps prepared statements by itself, so there is no harder form of JDBC.
    @Override
    public List<Way> ways() {
        return List.of(Way.JDBC, Way.JDBC_AGAIN, Way.LEXIGRAM);
    }

    @Override
    public ItemStore open(Way way) {
        if (way == Way.LEXIGRAM) {
            PoolConfig size = PoolConfig.defaults().withSize(1, CONNECTIONS, 0);
            return RepositoryStore.on(DatabaseService.open(url, size, OperationsConfig.defaults()));
        }
        return new PooledStore(pool(), new ItemStatements(InstantForm.OFFSET_DATE_TIME));
    }

    private HikariDataSource pool() {
        DatabaseUrl parts = DatabaseUrl.parse(url);
        HikariConfig config = new HikariConfig();
        String raw = parts.raw();
        config.setJdbcUrl(
                raw != null ? raw : "jdbc:postgresql://" + parts.place(DEFAULT_PORT) + "/" + parts.database());
        config.setUsername(parts.user());
        config.setPassword(parts.password());
        parts.parameters().forEach(config::addDataSourceProperty);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        try (DatabaseService database = DatabaseService.open(url)) {
            SchemaManager.on(database).drop(Item.TABLE);
        }
    }
}

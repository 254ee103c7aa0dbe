package dev.lexigram.sql.sqlite;

import dev.lexigram.sql.config.PoolConfig;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.driver.BackendSettings;
import dev.lexigram.sql.driver.ConnectionSource;
import dev.lexigram.sql.driver.ErrorTranslator;
import dev.lexigram.sql.driver.HikariConnectionSource;
import dev.lexigram.sql.driver.Lease;
import dev.lexigram.sql.driver.PoolStats;

/// Two pools over one file: SQLite lets one connection write at a time, so writers wait their turn in a fair queue
/// instead of failing with "database is locked", and readers never wait for them.
///
/// @param writer one connection
/// @param readers as many as the pool settings say
record WriterAndReaders(ConnectionSource writer, ConnectionSource readers) implements ConnectionSource {

    static WriterAndReaders over(SqliteFile file, BackendSettings settings, Dialect dialect, ErrorTranslator errors) {
        PoolConfig pool = settings.pool();
        return new WriterAndReaders(
                new HikariConnectionSource(
                        settings.name() + "-writer",
                        pool.withSize(Math.min(1, pool.minSize()), 1, 0),
                        file.writer(settings.operations()),
                        dialect,
                        errors),
                new HikariConnectionSource(
                        settings.name() + "-readers", pool, file.reader(settings.operations()), dialect, errors));
    }

    @Override
    public Lease acquire(Access access) {
        return access == Access.READ ? readers.acquire(access) : writer.acquire(access);
    }

    @Override
    public void onOpened(Runnable listener) {
        writer.onOpened(listener);
        readers.onOpened(listener);
    }

    @Override
    public PoolStats stats() {
        return writer.stats().plus(readers.stats());
    }

    @Override
    public void close() {
        try (writer;
                readers) {
            // Closed in reverse order, both even if one fails.
        }
    }
}

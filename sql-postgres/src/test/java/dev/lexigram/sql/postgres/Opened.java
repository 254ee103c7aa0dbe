package dev.lexigram.sql.postgres;

import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.config.OperationsConfig;
import dev.lexigram.sql.config.PoolConfig;
import java.time.Duration;

/// Databases as the tests of this package open them.
final class Opened {
    private Opened() {}

    /// A pool that is full from its first use and does not wait for long.
    static DatabaseService withPool(String url, int connections) {
        return DatabaseService.open(url, pool(connections), OperationsConfig.defaults());
    }

    static DatabaseService withTimeout(String url, Duration timeout) {
        return DatabaseService.open(url, pool(2), OperationsConfig.defaults().withStatementTimeout(timeout));
    }

    private static PoolConfig pool(int connections) {
        return PoolConfig.defaults().withSize(0, connections, 0).withAcquireTimeout(Duration.ofSeconds(2));
    }
}

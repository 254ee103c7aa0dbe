package dev.lexigram.benchmarks;

import dev.lexigram.testkit.server.TestServers;

/// A PostgreSQL server of this program's own, which ends with it.
final class LocalPostgres {
    private LocalPostgres() {}

    /// Starts the server, once per JVM.
    ///
    /// @return the URL of an empty database
    /// @throws dev.lexigram.contracts.error.LexigramException when this machine cannot run it; it says why
    static String start() {
        return TestServers.postgres().freshDatabase();
    }
}

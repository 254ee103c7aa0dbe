package dev.lexigram.sql.mysql;

import dev.lexigram.tck.Capability;
import dev.lexigram.tck.DriverBackend;
import dev.lexigram.testkit.server.TestServer;
import java.util.EnumSet;

/// MariaDB as the contract suites see it.
final class MariadbBackends {
    private MariadbBackends() {}

    static DriverBackend on(TestServer server) {
        return MysqlBackends.on(
                server,
                EnumSet.complementOf(EnumSet.of(
                        Capability.WRITE_RETURNING,
                        Capability.CASTS,
                        Capability.FULL_JOIN,
                        Capability.SERIALIZATION_FAILURES,
                        Capability.TRANSACTIONAL_DDL,
                        Capability.TRANSACTION_LOCKS,
                        Capability.ARRAYS)));
    }
}

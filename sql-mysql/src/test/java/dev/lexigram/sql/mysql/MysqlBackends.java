package dev.lexigram.sql.mysql;

import dev.lexigram.tck.Backend;
import dev.lexigram.tck.Backend.Fault;
import dev.lexigram.tck.Capability;
import dev.lexigram.tck.Ddl;
import dev.lexigram.tck.DriverBackend;
import dev.lexigram.testkit.server.TestServer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// MySQL as the contract suites see it; MariaDB differs in what it can do.
final class MysqlBackends {

    private static final Set<Capability> CAPABILITIES = EnumSet.complementOf(EnumSet.of(
            Capability.INSERT_RETURNING,
            Capability.WRITE_RETURNING,
            Capability.CASTS,
            Capability.FULL_JOIN,
            Capability.SERIALIZATION_FAILURES,
            Capability.TRANSACTIONAL_DDL,
            Capability.TRANSACTION_LOCKS,
            Capability.ARRAYS,
            Capability.SEQUENCES,
            Capability.SOUND_SETS));
    // MySQL's sleep() ends early without an error; counting a large product does not.
    private static final String SLOW = "with recursive c(n) as (select 1 union all select n + 1 from c where n < 1000) "
            + "select count(*) from c a, c b, c d, c e where a.n + b.n + d.n + e.n = 0";

    private MysqlBackends() {}

    static DriverBackend on(TestServer server) {
        return on(server, CAPABILITIES);
    }

    static DriverBackend on(TestServer server, Set<Capability> capabilities) {
        return new DriverBackend(
                server::freshDatabase,
                url -> Map.of(
                        Fault.NO_SERVER,
                        "mysql://nobody@127.0.0.1:1/none",
                        Fault.WRONG_PASSWORD,
                        url.replace(server.password(), Backend.WRONG_PASSWORD)),
                capabilities,
                new Words(),
                SLOW);
    }

    private record Words() implements Ddl {
        @Override
        public String generatedKey() {
            return "bigint auto_increment primary key";
        }

        @Override
        public String instant() {
            return "datetime(6)";
        }

        @Override
        public String localDateTime() {
            return "datetime(6)";
        }

        @Override
        public String uuid() {
            return "char(36)";
        }

        @Override
        public String binary() {
            return "longblob";
        }

        @Override
        public String quoted(String name) {
            return '`' + name + '`';
        }
    }
}

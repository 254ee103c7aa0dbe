package dev.lexigram.sql.sqlite;

import dev.lexigram.tck.Capability;
import dev.lexigram.tck.Ddl;
import dev.lexigram.tck.DriverBackend;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// SQLite as the contract suites see it.
final class SqliteBackends {

    // A count to a number that SQLite takes minutes to reach.
    private static final String SLOW =
            "with recursive c(n) as (select 1 union all select n + 1 from c where n < 4000000000) select max(n) from c";
    private static final Set<Capability> CAPABILITIES = Set.of(
            Capability.INSERT_RETURNING,
            Capability.WRITE_RETURNING,
            Capability.TRANSACTIONAL_DDL,
            Capability.FULL_JOIN);

    private SqliteBackends() {}

    /// In files of this folder.
    static DriverBackend in(Path folder) {
        AtomicInteger files = new AtomicInteger();
        return new DriverBackend(
                () -> "sqlite:" + folder.resolve("tck" + files.incrementAndGet() + ".db"),
                url -> Map.of(),
                CAPABILITIES,
                new Words(),
                SLOW);
    }

    private record Words() implements Ddl {
        @Override
        public String generatedKey() {
            return "integer primary key";
        }

        @Override
        public String decimal(int precision, int scale) {
            return "text collate decimal";
        }

        @Override
        public String json() {
            return "text";
        }

        @Override
        public String instant() {
            return "text";
        }

        @Override
        public String localDateTime() {
            return "text";
        }

        @Override
        public String uuid() {
            return "text";
        }

        @Override
        public String binary() {
            return "blob";
        }
    }
}

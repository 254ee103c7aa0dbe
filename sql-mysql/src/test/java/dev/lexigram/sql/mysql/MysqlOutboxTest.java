package dev.lexigram.sql.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.sql.DatabaseService;
import dev.lexigram.tck.OutboxTorture;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Relays that are killed, on MySQL and MariaDB.
@RequiresServer({ServerKind.MYSQL, ServerKind.MARIADB})
class MysqlOutboxTest {

    @ParameterizedTest
    @EnumSource(
            value = ServerKind.class,
            names = {"MYSQL", "MARIADB"})
    void everyCommittedEventArrivesOnceAndInOrderThoughRelaysAreKilled(ServerKind kind) throws Exception {
        String url = TestServers.of(kind).freshDatabase();
        try (DatabaseService db = DatabaseService.open(url)) {
            assertThat(new OutboxTorture(db, url).run(OutboxTorture.rounds())).isGreaterThan(100);
        }
    }
}

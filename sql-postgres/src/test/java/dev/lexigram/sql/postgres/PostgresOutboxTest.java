package dev.lexigram.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.sql.DatabaseService;
import dev.lexigram.tck.OutboxTorture;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import org.junit.jupiter.api.Test;

/// Relays that are killed, on PostgreSQL.
@RequiresServer(ServerKind.POSTGRES)
class PostgresOutboxTest {

    @Test
    void everyCommittedEventArrivesOnceAndInOrderThoughRelaysAreKilled() throws Exception {
        String url = TestServers.postgres().freshDatabase();
        try (DatabaseService db = DatabaseService.open(url)) {
            assertThat(new OutboxTorture(db, url).run(OutboxTorture.rounds())).isGreaterThan(200);
        }
    }
}

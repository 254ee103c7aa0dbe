package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.sql.DatabaseService;
import dev.lexigram.tck.OutboxTorture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Relays that are killed, on a file that several programs use.
class SqliteOutboxTest {

    @Test
    void everyCommittedEventArrivesOnceAndInOrderThoughRelaysAreKilled(@TempDir Path folder) throws Exception {
        String url = "sqlite:" + folder.resolve("events.db");
        try (DatabaseService db = DatabaseService.open(url)) {
            assertThat(new OutboxTorture(db, url).run(OutboxTorture.rounds())).isGreaterThan(50);
        }
    }
}

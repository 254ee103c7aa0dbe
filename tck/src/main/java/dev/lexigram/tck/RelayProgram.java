package dev.lexigram.tck;

import dev.lexigram.contracts.event.EventMessage;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.mapping.JsonValues;
import dev.lexigram.sql.outbox.OutboxRelay;
import dev.lexigram.sql.outbox.SqlInbox;
import dev.lexigram.sql.outbox.SqlOutbox;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/// A program with a relay and a consumer, to be killed: what it was told is in the table `journal`. It ends when
/// its input does, so that it does not outlive a test.
final class RelayProgram {

    private static final Duration LEASE = Duration.ofMillis(1_500);

    private final DatabaseService database;
    private final SqlInbox inbox;

    private RelayProgram(DatabaseService database) {
        this.database = database;
        this.inbox = SqlInbox.on(database, options -> options.withoutCreation());
    }

    /// @param args the database's address
    public static void main(String[] args) throws IOException {
        try (DatabaseService database = DatabaseService.open(args[0])) {
            RelayProgram program = new RelayProgram(database);
            SqlOutbox outbox = SqlOutbox.on(database, options -> options.withoutCreation());
            try (OutboxRelay _ = outbox.relay(
                    program::handle,
                    options ->
                            options.lease(LEASE).concurrency(8).pauses(Duration.ofMillis(5), Duration.ofMillis(100)))) {
                while (System.in.read() >= 0) {
                    // Waits for the end.
                }
            }
        }
    }

    private void handle(EventMessage message) {
        database.useTransaction(
                TxOptions.defaults().retry(10), tx -> inbox.once("journal", message, part -> note(message)));
    }

    private void note(EventMessage message) {
        OutboxContract.Noted noted = JsonValues.read(message.payload(), OutboxContract.Noted.class);
        database.insert("journal", Map.of("subject", noted.about(), "number", noted.number()));
    }
}

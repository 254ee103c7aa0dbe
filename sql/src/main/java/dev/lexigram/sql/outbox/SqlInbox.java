package dev.lexigram.sql.outbox;

import dev.lexigram.contracts.event.EventMessage;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Index;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.TransactionWork;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.driver.SqlBackend;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Remembers which messages a consumer has handled, in the transaction in which it handled them: of the deliveries
/// of a message exactly one has an effect. Thread-safe.
///
/// ```
/// inbox.once("invoices", message, tx -> invoices.create(…));
/// ```
public final class SqlInbox {

    /// A message that was handled, and by which call.
    @Index("receivedAt")
    record InboxRow(
            @Id @Length(100) String consumer,
            @Id UUID messageId,
            @NotNull UUID handling,
            @NotNull Instant receivedAt) {}

    /// What a row is found by.
    record InboxKey(String consumer, UUID messageId) {}

    private final Database database;
    private final String table;
    private final GenericRepository<InboxRow, InboxKey> rows;
    private final boolean tellsNewRows;

    private SqlInbox(Database database, InboxOptions options) {
        this.database = database;
        this.table = options.table();
        if (options.created()) {
            SchemaManager.on(database).create(InboxRow.class, table);
        }
        this.tellsNewRows = database.unwrap(SqlBackend.class).dialect().can(Capability.ON_CONFLICT);
        this.rows = GenericRepository.of(database, InboxRow.class, InboxKey.class, o -> o.table(table));
    }

    /// The inbox in the table `inbox_messages`.
    public static SqlInbox on(Database database) {
        return on(database, options -> options);
    }

    /// An inbox in another table, or one whose table comes from migrations.
    public static SqlInbox on(Database database, UnaryOperator<InboxOptions> options) {
        return new SqlInbox(database, options.apply(InboxOptions.defaults()));
    }

    /// Runs the work in a transaction unless this consumer has handled the message; in a running transaction as a
    /// part of it. Of several that come at the same time one works, and the others wait for it: if it fails, the
    /// next one works.
    ///
    /// @param consumer who handles it, at most 100 characters
    /// @return whether it was handled now
    public <X extends Exception> boolean once(String consumer, EventMessage message, TransactionWork<X> work) throws X {
        return once(consumer, message.id(), work);
    }

    /// As {@link #once(String, EventMessage, TransactionWork)}, for messages that are known by an id alone.
    public <X extends Exception> boolean once(String consumer, UUID message, TransactionWork<X> work) throws X {
        return database.inTransaction(transaction -> {
            if (!isNew(consumer, message)) {
                return false;
            }
            work.run(transaction);
            return true;
        });
    }

    private boolean isNew(String consumer, UUID message) {
        UUID handling = UUID.randomUUID();
        long changed = Table.of(table)
                .insert(Map.of(
                        "consumer", consumer,
                        "message_id", message,
                        "handling", handling,
                        "received_at", Functions.now()))
                .onConflict("consumer", "message_id")
                .doNothing()
                .execute(database);
        return changed > 0 && (tellsNewRows || isMine(consumer, message, handling));
    }

    /// MySQL counts a row that stays as it is like a new one.
    private boolean isMine(String consumer, UUID message, UUID handling) {
        return rows.exists(F.of("consumer")
                .eq(consumer)
                .and(F.of("messageId").eq(message))
                .and(F.of("handling").eq(handling)));
    }

    /// Forgets what was handled longer ago than any message can come again.
    ///
    /// @return how many were forgotten
    public long forget(Duration olderThan) {
        return database.delete(table, F.of("received_at").lt(Functions.now(olderThan.negated())));
    }
}

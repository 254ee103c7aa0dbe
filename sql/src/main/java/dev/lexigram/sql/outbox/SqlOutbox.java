package dev.lexigram.sql.outbox;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.event.DomainEvent;
import dev.lexigram.contracts.event.EventPublisher;
import dev.lexigram.contracts.event.Outbox;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Transaction;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.driver.SqlBackend;
import dev.lexigram.sql.mapping.EventTypes;
import dev.lexigram.sql.mapping.JsonValues;
import dev.lexigram.sql.mapping.RequestHeaders;
import dev.lexigram.sql.mapping.UuidV7;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The outbox of an SQL database: events are rows of the transaction in which they happened.
///
/// They are written right before the commit, in one statement for each call, so that the events of a subject whose
/// rows the transaction has changed or locked are in the order of the commits. A relay that runs in any program
/// delivers them. Thread-safe.
///
/// ```
/// SqlOutbox outbox = SqlOutbox.on(db);
/// db.useTransaction(tx -> {
///     orders.create(order);
///     outbox.add(new OrderPlaced(order.id()));
/// });
/// try (OutboxRelay relay = outbox.relay(publisher)) { … }
/// ```
public final class SqlOutbox implements Outbox {

    private static final int LONGEST_NAME = 200;

    private final OutboxTable table;
    private final OutboxOptions options;
    private final Wakers wakers;

    private SqlOutbox(Database database, OutboxOptions options) {
        this.table = new OutboxTable(database, options);
        if (options.created()) {
            Slots.createTables(database, options);
        }
        this.options = options;
        this.wakers = new Wakers(database, options.table());
    }

    /// The outbox in the table `outbox_events`.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when its tables are missing and cannot be created
    public static SqlOutbox on(Database database) {
        return on(database, options -> options);
    }

    /// An outbox in another table, or one whose tables come from migrations.
    public static SqlOutbox on(Database database, UnaryOperator<OutboxOptions> options) {
        return new SqlOutbox(database, options.apply(OutboxOptions.defaults()));
    }

    @Override
    public void addAll(Collection<?> events) {
        Transaction transaction = table.database()
                .currentTransaction()
                .filter(Transaction::isActive)
                .orElseThrow(this::outside);
        if (events.isEmpty()) {
            return;
        }
        String headers = JsonValues.write(RequestHeaders.current());
        List<OutboxRow> rows = events.stream().map(event -> row(event, headers)).toList();
        transaction.beforeCommit(() -> table.insert(rows));
        transaction.afterCommit(wakers::call);
    }

    private TransactionException outside() {
        return new TransactionException(
                Problem.of("An event is stored with a transaction, and there is none.")
                        .with("outbox", options.table())
                        .hint("Add it inside inTransaction, together with the change that it tells of."),
                null);
    }

    private static OutboxRow row(Object event, String headers) {
        String subject = event instanceof DomainEvent known ? known.subject().orElse(null) : null;
        UUID id = UuidV7.next();
        short slot = Slots.of(subject == null ? id.toString() : subject);
        if (subject != null && (subject.isBlank() || subject.length() > LONGEST_NAME)) {
            throw new MappingException(
                    Problem.of("An event's subject is a text of at most " + LONGEST_NAME + " characters.")
                            .with("event", event.getClass().getName())
                            .hint("Name the kind and the key of what it happened to, such as order:17."),
                    null);
        }
        String payload = JsonValues.write(event);
        return new OutboxRow(
                null,
                id,
                slot,
                EventTypes.nameOf(event.getClass()),
                subject,
                payload,
                headers,
                Instant.now(),
                0,
                null,
                null);
    }

    /// Starts a relay with the default options.
    public OutboxRelay relay(EventPublisher publisher) {
        return relay(publisher, defaults -> defaults);
    }

    /// Starts a relay.
    ///
    /// @param publisher where to; called by many threads at the same time
    public OutboxRelay relay(EventPublisher publisher, UnaryOperator<RelayOptions> how) {
        RelayOptions chosen = how.apply(RelayOptions.defaults());
        Database database = table.database();
        String name = database.name() + "-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        Slots slots = new Slots(database, options.withoutCreation(), name, chosen.lease());
        // SQLite numbers a row after the greatest that is there, and has no concurrent writers.
        boolean comeAgain = !database.unwrap(SqlBackend.class).dialect().can(Capability.CONCURRENT_WRITERS);
        Wake wake = new Wake();
        RelayLoop loop = new RelayLoop(table, slots, publisher, chosen, wake, comeAgain);
        return new OutboxRelay(name, loop, chosen, wake, wakers.add(wake));
    }

    /// How it is doing.
    public OutboxStatus status() {
        return table.status();
    }

    /// The events that are not tried any more, the oldest first.
    ///
    /// @param most how many at most
    public List<DeadEvent> dead(int most) {
        return table.dead(most);
    }

    /// Lets a dead event wait again, behind the others of its subject.
    ///
    /// @return whether there was such a one
    public boolean retry(UUID message) {
        return revive(F.of("messageId").eq(message)) > 0;
    }

    /// Lets all dead events wait again.
    ///
    /// @return how many there were
    public long retryAll() {
        return revive(Predicate.always());
    }

    private long revive(Predicate which) {
        long revived = table.revive(which);
        wakers.call();
        return revived;
    }

    /// Deletes the events that died before a time.
    ///
    /// @return how many there were
    public long deleteDead(Instant before) {
        return table.deleteDead(F.of("died_at").lt(before));
    }
}

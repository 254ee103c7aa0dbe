package dev.lexigram.sql.outbox;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The statements about events that wait and about dead ones. Thread-safe.
final class OutboxTable {

    static final String DEAD = "_dead";
    private static final int LONGEST_ERROR = 1_000;

    private final Database database;
    private final String name;
    private final GenericRepository<OutboxRow, Long> waiting;
    private final GenericRepository<DeadRow, UUID> dead;

    OutboxTable(Database database, OutboxOptions options) {
        this.database = database;
        this.name = options.table();
        if (options.created()) {
            SchemaManager schema = SchemaManager.on(database);
            schema.create(OutboxRow.class, name);
            schema.create(DeadRow.class, name + DEAD);
        }
        this.waiting = GenericRepository.of(database, OutboxRow.class, Long.class, o -> o.table(name));
        this.dead = GenericRepository.of(database, DeadRow.class, UUID.class, o -> o.table(name + DEAD));
    }

    Database database() {
        return database;
    }

    String name() {
        return name;
    }

    void insert(List<OutboxRow> rows) {
        if (rows.size() == 1) {
            waiting.create(rows.getFirst());
        } else {
            waiting.insertAll(rows);
        }
    }

    /// The next events of some slots behind a place.
    List<OutboxRow> after(long id, Set<Short> slots, int most) {
        Predicate mine =
                slots.size() == Slots.COUNT ? Predicate.always() : F.of("slot").in(padded(slots));
        return waiting.find(
                F.of("id").gt(id).and(mine), q -> q.orderBy(F.of("id").asc()).limit(most));
    }

    /// The numbers of the next events of some slots behind a place, up to another.
    List<Long> ids(long after, long last, Set<Short> slots, int most) {
        Predicate mine =
                slots.size() == Slots.COUNT ? Predicate.always() : F.of("slot").in(padded(slots));
        return ids(F.of("id").gt(after).and(F.of("id").le(last)).and(mine), most);
    }

    /// The numbers of the events of some subjects behind a place, up to another.
    List<Long> ids(Collection<String> subjects, long after, long last) {
        Predicate between = F.of("id").gt(after).and(F.of("id").le(last));
        return ids(F.of("subject").in(padded(subjects)).and(between), Integer.MAX_VALUE);
    }

    private List<Long> ids(Predicate which, int most) {
        return QueryBuilder.select("id")
                .from(name)
                .where(which)
                .orderBy("id")
                .limit(most)
                .on(database)
                .scalar(Long.class)
                .list();
    }

    /// The events of these numbers, in their order.
    List<OutboxRow> rows(List<Long> ids) {
        return waiting.findAllById(ids).stream()
                .sorted(Comparator.comparingLong(OutboxRow::key))
                .toList();
    }

    /// As many as a power of two, the last one again and again: few texts of statements serve all lengths.
    private static <E> List<E> padded(Collection<E> elements) {
        List<E> all = new ArrayList<>(elements);
        int length = Integer.highestOneBit(Math.max(1, 2 * all.size() - 1));
        while (all.size() < length) {
            all.add(all.getLast());
        }
        return all;
    }

    /// The first events of a subject.
    List<OutboxRow> of(String subject, int most) {
        return waiting.find(
                F.of("subject").eq(subject), q -> q.orderBy(F.of("id").asc()).limit(most));
    }

    void delete(List<Long> ids) {
        for (int from = 0; from < ids.size(); from += RelayOptions.MOST_AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + RelayOptions.MOST_AT_ONCE));
            database.delete(name, F.of("id").in(padded(some)));
        }
    }

    /// Remembers a failed delivery; the event comes again after a pause.
    void fail(OutboxRow failed, Duration pause) {
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put("attempts", failed.attempts());
        changes.put("next_attempt_at", Functions.now(pause));
        changes.put("error", failed.error());
        database.update(name, changes, F.of("id").eq(failed.key()));
    }

    /// Puts an event among the dead.
    void bury(OutboxRow failed, Instant now) {
        database.useTransaction(tx -> {
            if (waiting.deleteById(failed.key())) {
                dead.create(DeadRow.of(failed, now));
            }
        });
    }

    static String shortened(String error) {
        return error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
    }

    OutboxStatus status() {
        long failing = waiting.count(F.of("attempts").gt(0));
        Optional<Instant> oldest = waiting.findOne(
                        Predicate.always(), q -> q.orderBy(F.of("id").asc()))
                .map(OutboxRow::occurredAt);
        return new OutboxStatus(
                waiting.count(), failing, dead.count(), oldest.map(since -> Duration.between(since, Instant.now())));
    }

    List<DeadEvent> dead(int most) {
        return dead
                .find(Predicate.always(), q -> q.orderBy(F.of("diedAt").asc()).limit(most))
                .stream()
                .map(DeadRow::event)
                .toList();
    }

    /// Lets dead events wait again, behind all others of their subjects.
    long revive(Predicate which) {
        return database.inTransaction(tx -> {
            List<DeadRow> rows =
                    dead.find(which, q -> q.orderBy(F.of("diedAt").asc()).forUpdate());
            insert(rows.stream().map(DeadRow::again).toList());
            dead.deleteAll(rows);
            return (long) rows.size();
        });
    }

    long deleteDead(Predicate which) {
        return database.delete(name + DEAD, which);
    }
}

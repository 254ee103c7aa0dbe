package dev.lexigram.sql.eventstore;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.event.ExpectedVersion;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.transaction.ActiveTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The events of all streams in one table.
///
/// Positions are given last in a transaction, under the lock of the row that counts them, which is held for the
/// insertion and the commit only: they grow in the order of the commits, so that who reads on from a position
/// misses nothing. Thread-safe.
///
/// @param database where they are
/// @param versions counts the streams and the log
/// @param streams the rows that are counted in
/// @param events the events
record EventLog(
        Database database,
        Versions versions,
        GenericRepository<StreamRow, String> streams,
        GenericRepository<EventRow, Long> events) {

    /// An own transaction holds nothing but what it appends, so it can be run again.
    private static final TxOptions OWN = TxOptions.defaults().retry(5);

    private static final String STREAM = "stream";
    private static final String VERSION = "version";
    private static final String POSITION = "position";

    static EventLog of(Database database, String table, String streamTable) {
        return new EventLog(
                database,
                new Versions(database, Table.of(streamTable)),
                GenericRepository.of(database, StreamRow.class, String.class, o -> o.table(streamTable)),
                GenericRepository.of(database, EventRow.class, Long.class, o -> o.table(table)));
    }

    /// @return the stream's new version
    long append(NewEvents fresh, ExpectedVersion expected) {
        if (fresh.isEmpty()) {
            return versions.check(fresh.stream(), expected);
        }
        Optional<ActiveTransaction> running = running();
        if (running.isEmpty()) {
            return database.inTransaction(OWN, transaction -> {
                List<EventRow> rows = counted(fresh, expected);
                insert(rows);
                return rows.getLast().version();
            });
        }
        List<EventRow> rows = counted(fresh, expected);
        pending(running.get()).add(rows);
        // One for each: that of a part which is undone does not run. The first that runs stores all.
        running.get().beforeCommit(() -> store(pending(running.get())));
        return rows.getLast().version();
    }

    private List<EventRow> counted(NewEvents fresh, ExpectedVersion expected) {
        return fresh.at(versions.advance(fresh.stream(), expected, fresh.size()));
    }

    private void store(Pending pending) {
        List<String> names = List.copyOf(pending.streams());
        if (!names.isEmpty()) {
            insert(pending.take(streams.findAllById(names)));
        }
    }

    private void insert(List<EventRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        long before = versions.advanceAll(rows.size()).version() - rows.size();
        List<EventRow> placed = new ArrayList<>(rows.size());
        for (EventRow row : rows) {
            placed.add(row.at(before + placed.size() + 1));
        }
        events.insertAll(placed);
    }

    private Optional<ActiveTransaction> running() {
        return database.currentTransaction()
                .filter(ActiveTransaction.class::isInstance)
                .map(ActiveTransaction.class::cast);
    }

    private Pending pending(ActiveTransaction transaction) {
        return transaction.attached(versions, Pending.class, Pending::new);
    }

    /// What the running transaction has appended to a stream.
    private List<EventRow> own(String stream) {
        Optional<Pending> pending =
                running().map(this::pending).filter(all -> all.streams().contains(stream));
        return pending.isEmpty() ? List.of() : pending.get().of(stream, versions.of(stream));
    }

    List<EventRow> read(String stream, long from, int limit) {
        List<EventRow> own = own(stream);
        List<EventRow> stored = events.find(
                since(stream, from), q -> q.orderBy(F.of(VERSION).asc()).limit(limit));
        return Stream.concat(stored.stream(), own.stream().filter(row -> row.version() >= from))
                .limit(limit)
                .toList();
    }

    List<EventRow> readBackward(String stream, long from, int limit) {
        List<EventRow> own = own(stream).reversed();
        Predicate until = F.of(STREAM).eq(stream).and(F.of(VERSION).le(from));
        List<EventRow> stored =
                events.find(until, q -> q.orderBy(F.of(VERSION).desc()).limit(limit));
        return Stream.concat(own.stream().filter(row -> row.version() <= from), stored.stream())
                .limit(limit)
                .toList();
    }

    <R, X extends Exception> R stream(String stream, long from, StreamBody<EventRow, R, X> body) throws X {
        List<EventRow> own = own(stream);
        return events.stream(
                since(stream, from),
                q -> q.orderBy(F.of(VERSION).asc()),
                rows -> body.read(Stream.concat(rows, own.stream().filter(row -> row.version() >= from))));
    }

    private static Predicate since(String stream, long version) {
        return F.of(STREAM).eq(stream).and(F.of(VERSION).ge(version));
    }

    List<EventRow> readAll(long after, int limit) {
        return events.find(
                F.of(POSITION).gt(after), q -> q.orderBy(F.of(POSITION).asc()).limit(limit));
    }

    List<String> names(String prefix) {
        Predicate wanted = F.of(STREAM).startsWith(prefix).and(F.of(STREAM).ne(StreamRow.ALL));
        return streams.find(wanted, q -> q.orderBy(F.of(STREAM).asc())).stream()
                .map(StreamRow::stream)
                .toList();
    }

    long delete(String stream) {
        if (!own(stream).isEmpty()) {
            throw new TransactionException(
                    Problem.of("The transaction has appended to the stream that it wants to delete.")
                            .with(STREAM, stream)
                            .hint("Delete it in another transaction."),
                    null);
        }
        return events.deleteWhere(F.of(STREAM).eq(stream));
    }
}

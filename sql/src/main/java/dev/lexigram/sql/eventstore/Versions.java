package dev.lexigram.sql.eventstore;

import dev.lexigram.contracts.error.EventStreamException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.event.ExpectedVersion;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.InsertBuilder;
import dev.lexigram.sql.query.QueryRunner;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.query.UpdateBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Counts the events of each stream. To count is to lock: whoever has counted holds the stream until its
/// transaction ends, and a rollback, to a savepoint too, takes it back. Thread-safe.
///
/// @param database where the streams are
/// @param table one row for each
record Versions(Database database, Table table) {

    private static final String STREAM = "stream";
    private static final String VERSION = "version";
    private static final String TIME = "appended_at";

    /// A stream's version after counting.
    ///
    /// @param version with the new events
    /// @param time when, by the database's clock
    record Counted(long version, Instant time) {}

    /// The stream's version; 0 when it is new.
    long of(String stream) {
        return table.select(VERSION)
                .where(STREAM, stream)
                .scalar(database, Long.class)
                .first()
                .orElse(0L);
    }

    /// Counts on if the stream is as expected. Counting first and looking then is one statement, which also
    /// locks.
    ///
    /// @throws EventStreamException when it is not
    Counted advance(String stream, ExpectedVersion expected, int events) {
        Optional<Counted> counted = expected.isMetBy(0) ? Optional.of(upsert(stream, events)) : countOn(stream, events);
        long before = counted.map(now -> now.version() - events).orElse(0L);
        if (counted.isPresent() && expected.isMetBy(before)) {
            return counted.get();
        }
        counted.ifPresent(wrong -> takeBack(stream, before));
        throw wrong(stream, expected, before);
    }

    /// Counts on in the log of all. Everybody does that, and PostgreSQL takes an update in turn, while of many
    /// upserts that wait for one row all try again when one has been made.
    Counted advanceAll(int events) {
        return countOn(StreamRow.ALL, events).orElseGet(() -> upsert(StreamRow.ALL, events));
    }

    /// The log of all counts from zero, unless it counts already.
    void begin() {
        table.insert(Map.of(STREAM, StreamRow.ALL, VERSION, 0, TIME, Functions.now()))
                .onConflict(STREAM)
                .doNothing()
                .execute(database);
    }

    private Counted upsert(String stream, int events) {
        InsertBuilder upsert = table.insert(Map.of(STREAM, stream, VERSION, events, TIME, Functions.now()))
                .onConflict(STREAM)
                .doUpdate(more(events));
        if (can(Capability.INSERT_RETURNING)) {
            return counted(upsert.returning(VERSION, TIME).fetch(database).getFirst());
        }
        upsert.execute(database);
        return read(stream).orElseThrow();
    }

    /// @return empty when there is no such stream
    private Optional<Counted> countOn(String stream, int events) {
        UpdateBuilder update = table.update(more(events)).where(F.of(STREAM).eq(stream));
        if (can(Capability.WRITE_RETURNING)) {
            return update.returning(VERSION, TIME).fetch(database).stream()
                    .map(Versions::counted)
                    .findFirst();
        }
        return update.execute(database) == 0 ? Optional.empty() : read(stream);
    }

    private static Map<String, Object> more(int events) {
        return Map.of(VERSION, Functions.plus(F.of(VERSION), events), TIME, Functions.now());
    }

    private boolean can(Capability capability) {
        return database.unwrap(QueryRunner.class).dialect().can(capability);
    }

    private Optional<Counted> read(String stream) {
        return table.select(VERSION, TIME)
                .where(STREAM, stream)
                .fetchOne(database)
                .map(Versions::counted);
    }

    private static Counted counted(Row row) {
        return new Counted(row.getLong(VERSION), Objects.requireNonNull(row.getInstant(TIME), TIME));
    }

    /// A running transaction can go on, so it must not keep the count.
    private void takeBack(String stream, long version) {
        Predicate same = F.of(STREAM).eq(stream);
        if (version == 0) {
            table.delete().where(same).execute(database);
        } else {
            table.update(Map.of(VERSION, version)).where(same).execute(database);
        }
    }

    /// Checks without counting.
    ///
    /// @return the version
    /// @throws EventStreamException when it is not as expected
    long check(String stream, ExpectedVersion expected) {
        long version = of(stream);
        if (!expected.isMetBy(version)) {
            throw wrong(stream, expected, version);
        }
        return version;
    }

    private static EventStreamException wrong(String stream, ExpectedVersion expected, long actual) {
        return new EventStreamException(
                Problem.of("The stream is not at the expected version.")
                        .with("stream", stream)
                        .with("expected", expected)
                        .with("actual", actual)
                        .hint("Read the stream again, decide again, and append with the version that was read."),
                null);
    }
}

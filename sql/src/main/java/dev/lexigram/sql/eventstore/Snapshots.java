package dev.lexigram.sql.eventstore;

import dev.lexigram.contracts.event.StreamState;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.mapping.EventTypes;
import dev.lexigram.sql.mapping.JsonValues;
import dev.lexigram.sql.repository.GenericRepository;
import java.util.Optional;

/// What the events of streams made at some version. Thread-safe.
///
/// @param rows the table
/// @param kept how many of a form each stream keeps
record Snapshots(GenericRepository<SnapshotRow, SnapshotRow.Key> rows, int kept) {

    static Snapshots of(Database database, String table, int kept) {
        return new Snapshots(
                GenericRepository.of(database, SnapshotRow.class, SnapshotRow.Key.class, o -> o.table(table)), kept);
    }

    void save(String stream, long version, Object state) {
        String form = EventTypes.nameOf(state.getClass());
        rows.upsert(new SnapshotRow(stream, form, version, JsonValues.write(state)));
        Predicate same = F.of("stream").eq(stream).and(F.of("form").eq(form));
        rows.findOne(same, q -> q.orderBy(F.of("version").desc()).offset(kept - 1L))
                .ifPresent(oldest -> rows.deleteWhere(same.and(F.of("version").lt(oldest.version()))));
    }

    <S> Optional<StreamState<S>> load(String stream, Class<S> type) {
        Predicate same = F.of("stream").eq(stream).and(F.of("form").eq(EventTypes.nameOf(type)));
        return rows.findOne(same, q -> q.orderBy(F.of("version").desc()))
                .map(row -> new StreamState<>(row.version(), JsonValues.read(row.state(), type)));
    }

    long delete(String stream) {
        return rows.deleteWhere(F.of("stream").eq(stream));
    }
}

package dev.lexigram.sql.eventstore;

import dev.lexigram.contracts.event.EventHandler;
import dev.lexigram.contracts.event.FollowOptions;
import dev.lexigram.contracts.event.StoredEvent;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.query.Lock;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.repository.GenericRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The steps of one follower: each handles some events and keeps how far it has come, in one transaction. Whoever
/// has locked the follower's row is the active one.
///
/// @param store the events
/// @param database where they are, and the handler's work
/// @param rows how far followers have come
/// @param table the same
/// @param name the follower's
/// @param options its options
/// @param handler its work
record Followed(
        SqlEventStore store,
        Database database,
        GenericRepository<FollowerRow, String> rows,
        Table table,
        String name,
        FollowOptions options,
        EventHandler<? super StoredEvent> handler) {

    private static final TxOptions STEP = TxOptions.requiresNew();
    private static final Lock IF_FREE = new Lock(Lock.Strength.UPDATE, Lock.Wait.SKIP_LOCKED);

    void begin() {
        table.insert(Map.of("name", name, "position", options.from()))
                .onConflict("name")
                .doNothing()
                .execute(database);
    }

    long position() {
        return rows.findById(name).map(FollowerRow::position).orElse(0L);
    }

    /// @param limit how many events at most
    /// @return how many it handled; 0 too when another one is active
    /// @throws Exception when the handler or the database failed; then nothing was done
    int step(int limit) throws Exception {
        // Looking costs less than locking: SQLite has one lock for all writers.
        if (store.readAll(position(), 1).isEmpty()) {
            return 0;
        }
        return database.inTransaction(STEP, transaction -> {
            Optional<FollowerRow> mine = rows.findById(name, q -> q.lock(IF_FREE));
            return mine.isEmpty() ? 0 : handle(mine.get().position(), limit);
        });
    }

    private int handle(long position, int limit) throws Exception {
        List<StoredEvent> events = store.readAll(position, limit);
        for (StoredEvent event : events) {
            handler.handle(event);
        }
        if (!events.isEmpty()) {
            table.update(Map.of("position", events.getLast().position()))
                    .where(F.of("name").eq(name))
                    .execute(database);
        }
        return events.size();
    }
}

package dev.lexigram.sql.store;

import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.OptimisticLockException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.store.StateEntry;
import dev.lexigram.contracts.store.StateStore;
import dev.lexigram.sql.execute.SqlExecutor;
import dev.lexigram.sql.mapping.JsonValues;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.store.StateTable.Content;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// State by key in a table of an SQL database, with ends by the database's clock. Thread-safe.
///
/// {@snippet :
/// StateStore state = SqlStateStore.on(db);
/// state.set("import.position", 4711);
/// state.set("report", new Report("done"), Duration.ofHours(1));
/// state.update("visits", Integer.class, n -> Optional.of(n.orElse(0) + 1));
/// }
///
/// More than 500 keys at once are several statements in one transaction.
public final class SqlStateStore implements StateStore {

    private static final int CHUNK = 500;

    private final StateTable table;
    private final SqlExecutor executor;
    private final Rounds rounds;
    private final Namespace namespace;

    private SqlStateStore(StateTable table, Namespace namespace) {
        this.table = table.within(namespace.stored());
        this.executor = table.database().unwrap(SqlEngine.class).executor();
        this.rounds = new Rounds(table.database());
        this.namespace = namespace;
    }

    /// The state in the table `app_state`, which is made unless it is there.
    public static SqlStateStore on(Database database) {
        return on(database, options -> options);
    }

    /// The state in a table of another name: `on(db, o -> o.table("shop_state"))`. It is made unless it is there;
    /// inside a transaction it has to be.
    public static SqlStateStore on(Database database, UnaryOperator<StateStoreOptions> change) {
        StateStoreOptions options = change.apply(StateStoreOptions.defaults());
        var name = OwnTable.of(database, StateRow.class, options.table());
        return new SqlStateStore(new StateTable(database, name, ""), Namespace.NONE);
    }

    @Override
    public StateStore namespace(String name) {
        return new SqlStateStore(table, namespace.inner(name));
    }

    private static String stored(String key) {
        return ExactText.checked("key", key);
    }

    private static Content content(Object value, @Nullable Duration ttl) {
        return new Content(JsonValues.write(value), ttl == null ? null : Lifetime.checked(ttl, Lifetime.OF_A_VALUE));
    }

    @Override
    public <T> Optional<T> get(String key, Class<T> type) {
        return table.find(stored(key), query -> query).map(row -> row.value(type));
    }

    @Override
    public <T> Optional<StateEntry<T>> entry(String key, Class<T> type) {
        return table.find(stored(key), query -> query).map(row -> row.entry(type));
    }

    @Override
    public <T> Map<String, T> getMany(Collection<String> keys, Class<T> type) {
        Map<String, StateRow> found = chunks(keys.stream().map(SqlStateStore::stored)).stream()
                .flatMap(chunk -> table.find(chunk).stream())
                .collect(Collectors.toMap(StateRow::key, Function.identity()));
        Map<String, T> values = new LinkedHashMap<>();
        for (String key : keys) {
            StateRow row = found.get(stored(key));
            if (row != null) {
                values.put(key, row.value(type));
            }
        }
        return values;
    }

    /// Sorted, so that two callers meet the rows in the same order.
    private static List<List<String>> chunks(Stream<String> keys) {
        List<String> all = keys.distinct().sorted().toList();
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }

    @Override
    public boolean exists(String key) {
        return table.exists(stored(key));
    }

    @Override
    public List<String> keys(String prefix) {
        return table.keys(ExactText.beginning(prefix)).stream()
                .map(ExactText::read)
                .sorted()
                .toList();
    }

    @Override
    public void set(String key, Object value) {
        put(Map.of(key, value), null);
    }

    @Override
    public void set(String key, Object value, Duration ttl) {
        put(Map.of(key, value), ttl);
    }

    @Override
    public void setMany(Map<String, ?> values) {
        put(values, null);
    }

    @Override
    public void setMany(Map<String, ?> values, Duration ttl) {
        put(values, ttl);
    }

    private void put(Map<String, ?> values, @Nullable Duration ttl) {
        TreeMap<String, Content> contents = new TreeMap<>();
        values.forEach((key, value) -> contents.put(stored(key), content(value, ttl)));
        eachChunk(
                chunks(contents.keySet().stream()),
                keys -> table.put(contents.subMap(keys.getFirst(), true, keys.getLast(), true)));
    }

    /// One statement needs no transaction around it.
    private long eachChunk(List<List<String>> chunks, Function<List<String>, Long> work) {
        return rounds.run(() -> switch (chunks.size()) {
            case 0 -> 0L;
            case 1 -> work.apply(chunks.getFirst());
            default ->
                executor.atomically(() -> chunks.stream().mapToLong(work::apply).sum());
        });
    }

    @Override
    public boolean setIfAbsent(String key, Object value) {
        return insert(stored(key), content(value, null));
    }

    @Override
    public boolean setIfAbsent(String key, Object value, Duration ttl) {
        return insert(stored(key), content(value, ttl));
    }

    private boolean insert(String key, Content content) {
        return rounds.run(() -> table.revive(key, content) || isInserted(key, content));
    }

    private boolean isInserted(String key, Content content) {
        try {
            return executor.attempt(() -> {
                table.insert(key, content);
                return true;
            });
        } catch (DuplicateKeyException present) {
            return false;
        }
    }

    @Override
    public boolean compareAndSet(String key, long version, Object value) {
        return swap(stored(key), version, content(value, null));
    }

    @Override
    public boolean compareAndSet(String key, long version, Object value, Duration ttl) {
        return swap(stored(key), version, content(value, ttl));
    }

    private boolean swap(String key, long version, Content content) {
        return rounds.run(() -> table.swap(key, version, content));
    }

    @Override
    public <T> Optional<T> update(String key, Class<T> type, UnaryOperator<Optional<T>> change) {
        String stored = stored(key);
        UnaryOperator<QueryBuilder> lock =
                rounds.isInTransaction() ? QueryBuilder::forUpdate : UnaryOperator.identity();
        for (int round = 1; round <= Rounds.MOST; round++) {
            Optional<StateRow> row = table.find(stored, lock);
            Optional<T> value = change.apply(row.map(found -> found.value(type)));
            if (isReplaced(stored, row, value.map(JsonValues::write))) {
                return value;
            }
            Rounds.pause(round);
        }
        throw new OptimisticLockException(
                Problem.of("Others changed the value each time before it could be set.")
                        .with("key", key)
                        .with("attempts", Rounds.MOST)
                        .hint("Do less in the function, or hold a lock around it."),
                null);
    }

    private boolean isReplaced(String key, Optional<StateRow> before, Optional<String> after) {
        if (before.isEmpty()) {
            return after.isEmpty() || insert(key, new Content(after.get(), null));
        }
        long version = before.get().version();
        return rounds.run(
                () -> after.isEmpty() ? table.delete(key, version) : table.swapValue(key, version, after.get()));
    }

    @Override
    public boolean touch(String key, Duration ttl) {
        String stored = stored(key);
        return rounds.run(() -> table.touch(stored, Lifetime.checked(ttl, Lifetime.OF_A_VALUE)));
    }

    @Override
    public boolean delete(String key) {
        String stored = stored(key);
        return rounds.run(() -> table.delete(stored));
    }

    @Override
    public boolean delete(String key, long version) {
        String stored = stored(key);
        return rounds.run(() -> table.delete(stored, version));
    }

    @Override
    public long deleteMany(Collection<String> keys) {
        return eachChunk(chunks(keys.stream().map(SqlStateStore::stored)), table::delete);
    }

    @Override
    public long cleanup() {
        long removed = 0;
        while (true) {
            Map<String, List<String>> ended = table.ended(CHUNK);
            for (var part : ended.entrySet()) {
                StateTable there = table.within(part.getKey());
                removed += rounds.run(() -> there.deleteEnded(part.getValue()));
            }
            if (ended.values().stream().mapToInt(List::size).sum() < CHUNK) {
                return removed;
            }
        }
    }
}

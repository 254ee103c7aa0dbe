package dev.lexigram.sql.audit;

import dev.lexigram.contracts.audit.AuditEntry;
import dev.lexigram.contracts.audit.AuditLog;
import dev.lexigram.contracts.error.AuditException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Transaction;
import dev.lexigram.sql.execute.SqlExecutor;
import dev.lexigram.sql.mapping.JsonValues;
import dev.lexigram.sql.repository.EntityRows;
import dev.lexigram.sql.repository.FindOptions;
import dev.lexigram.sql.repository.GenericRepository;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Runs writes and records what they did to each row. Thread-safe.
final class RecordedWrites<T, K> {

    private static final String INSERT = "INSERT";
    private static final String UPDATE = "UPDATE";

    private final AuditLog log;
    private final Database database;
    private final SqlExecutor executor;
    private final GenericRepository<T, K> repository;
    private final EntityRows<T, K> rows;
    private final EntityValues<T> values;
    private final AuditedOptions options;

    RecordedWrites(
            AuditLog log,
            Chains chains,
            GenericRepository<T, K> repository,
            EntityRows<T, K> rows,
            AuditedOptions options) {
        this.log = log;
        this.database = chains.database();
        this.executor = chains.engine().executor();
        this.repository = repository;
        this.rows = rows;
        this.values = EntityValues.of(rows.model(), options.masked());
        this.options = options;
    }

    String resourceType() {
        return rows.model().table().toString();
    }

    /// The key as text; several parts as a JSON array.
    String resourceId(K key) {
        List<Object> parts = rows.parts(key);
        return parts.size() == 1
                ? String.valueOf(parts.getFirst())
                : JsonValues.write(parts.stream().map(String::valueOf).toList());
    }

    /// @param action what is done to rows that are there before
    /// @param before the rows that may be changed, locked
    /// @param after the rows that may have been changed
    <R> R run(String action, Supplier<List<T>> before, Supplier<R> write, Function<R, List<T>> after) {
        // Not as a participant of a running transaction: its caller may catch what the write itself throws.
        return executor.inTransaction()
                ? recorded(action, before, write, after)
                : executor.atomically(() -> recorded(action, before, write, after));
    }

    private <R> R recorded(String action, Supplier<List<T>> before, Supplier<R> write, Function<R, List<T>> after) {
        Map<K, T> old = byKey(before.get());
        R result = write.get();
        boolean done = false;
        try {
            record(action, old, byKey(after.apply(result)));
            done = true;
        } finally {
            if (!done) {
                // The change is made and its entry is not: this must not be committed, whoever catches what.
                database.currentTransaction().ifPresent(Transaction::markRollbackOnly);
            }
        }
        return result;
    }

    /// The rows that an upsert changed, if they are all there.
    ///
    /// @throws AuditException when MySQL changed a row that was found by another unique key: nobody knows which
    List<T> notFewer(int expected, List<T> found) {
        if (found.size() >= expected) {
            return found;
        }
        throw new AuditException(
                AuditException.NOT_WRITTEN,
                Problem.of("A row that an upsert changed was found by another unique key than the one that was named,"
                                + " so it cannot be recorded; nothing was changed.")
                        .with("table", resourceType())
                        .hint("Name the unique fields that the rows share: upsert(entity, \"name\")."),
                null);
    }

    /// Runs a write for the rows that meet a condition now, by their keys.
    long where(String action, Predicate where, UnaryOperator<FindOptions> reading, Function<Predicate, Long> write) {
        return executor.atomically(() -> {
            List<T> affected = repository.find(where, reading);
            List<K> keys = affected.stream().map(rows::key).toList();
            return run(
                    action,
                    () -> affected,
                    () -> EntityRows.parts(keys, some -> List.of(write.apply(rows.among(some)))).stream()
                            .mapToLong(Long::longValue)
                            .sum(),
                    sum -> rows.found(keys));
        });
    }

    private Map<K, T> byKey(List<T> entities) {
        Map<K, T> all = new LinkedHashMap<>();
        entities.forEach(entity -> all.put(rows.key(entity), entity));
        return all;
    }

    private void record(String action, Map<K, T> before, Map<K, T> after) {
        Set<K> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (K key : keys) {
            T old = before.get(key);
            T now = after.get(key);
            if (old == null || now == null || action.equals(UPDATE) || values.differ(old, now)) {
                record(old == null ? INSERT : action, key, old, now);
            }
        }
    }

    private void record(String action, K key, @Nullable T old, @Nullable T now) {
        AuditEntry entry = AuditEntry.of(action, resourceType(), resourceId(key))
                .severity(options.of(action))
                .origin(options.origin());
        AuditEntry before = old == null ? entry : entry.oldValues(values.in(old));
        log.record(now == null ? before : before.newValues(values.in(now)));
    }
}

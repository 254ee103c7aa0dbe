package dev.lexigram.sql.store;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.InsertBuilder;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.SqlExpression;
import dev.lexigram.sql.query.Table;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The statements about one part of a state store, each atomic by itself. Keys are stored forms. Thread-safe.
///
/// @param database where the table is
/// @param table its name
/// @param namespace the part
record StateTable(Database database, Table table, String namespace) {

    private static final long VERSIONS_BEGIN_BELOW = 1L << 52;

    /// What is written.
    ///
    /// @param json the value
    /// @param ttl when it ends, or null
    record Content(String json, @Nullable Duration ttl) {
        @Nullable
        SqlExpression end() {
            return ttl == null ? null : Functions.now(ttl);
        }
    }

    StateTable within(String other) {
        return new StateTable(database, table, other);
    }

    private static Predicate live() {
        return F.of("expires_at").isNull().or(F.of("expires_at").gt(Functions.now()));
    }

    private static Predicate over() {
        return F.of("expires_at").le(Functions.now());
    }

    private Predicate here() {
        return F.of("namespace").eq(namespace);
    }

    private Predicate at(String key) {
        return here().and(F.of("key").eq(key));
    }

    private Predicate version(String key, long version) {
        return at(key).and(F.of("version").eq(version)).and(live());
    }

    Optional<StateRow> find(String key, UnaryOperator<QueryBuilder> lock) {
        QueryBuilder query = table.select().where(at(key).and(live()));
        return lock.apply(query).on(database).map(StateRow.class).first();
    }

    List<StateRow> find(Collection<String> keys) {
        return table.select()
                .where(here().and(F.of("key").in(keys)).and(live()))
                .fetch(database, StateRow.class);
    }

    boolean exists(String key) {
        return table.select("key").where(at(key).and(live())).fetchOne(database).isPresent();
    }

    List<String> keys(String prefix) {
        Predicate wanted = prefix.isEmpty() ? here() : here().and(F.of("key").startsWith(prefix));
        return table.select("key")
                .where(wanted.and(live()))
                .scalar(database, String.class)
                .list();
    }

    long put(Map<String, Content> contents) {
        InsertBuilder insertion = table.insertAll(contents.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList());
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("value", Functions.incoming("value"));
        changes.put("version", Functions.plus(F.of("version"), 1));
        changes.put("expires_at", Functions.incoming("expires_at"));
        changes.put("updated_at", Functions.incoming("updated_at"));
        return insertion.onConflict("namespace", "key").doUpdate(changes).execute(database);
    }

    void insert(String key, Content content) {
        table.insert(row(key, content)).execute(database);
    }

    private Map<String, @Nullable Object> row(String key, Content content) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("namespace", namespace);
        row.put("key", key);
        row.put("value", content.json());
        // Not from 1: who knows a version of a deleted value must not take a new one for it.
        row.put("version", ThreadLocalRandom.current().nextLong(1, VERSIONS_BEGIN_BELOW));
        row.put("expires_at", content.end());
        row.put("updated_at", Functions.now());
        return row;
    }

    boolean revive(String key, Content content) {
        return change(content, Functions.plus(F.of("version"), 1), at(key).and(over()));
    }

    boolean swap(String key, long version, Content content) {
        return change(content, version + 1, version(key, version));
    }

    private boolean change(Content content, Object version, Predicate where) {
        return table.update(value(content, version))
                        .set("expires_at", content.end())
                        .where(where)
                        .execute(database)
                == 1;
    }

    /// As {@link #swap}, with the end that it has.
    boolean swapValue(String key, long version, String json) {
        return table.update(value(new Content(json, null), version + 1))
                        .where(version(key, version))
                        .execute(database)
                == 1;
    }

    private static Map<String, Object> value(Content content, Object version) {
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("value", content.json());
        changes.put("version", version);
        changes.put("updated_at", Functions.now());
        return changes;
    }

    boolean touch(String key, Duration ttl) {
        return table.update(Map.of("expires_at", Functions.now(ttl)))
                        .where(at(key).and(live()))
                        .execute(database)
                == 1;
    }

    boolean delete(String key) {
        return table.delete().where(at(key).and(live())).execute(database) == 1;
    }

    boolean delete(String key, long version) {
        return table.delete().where(version(key, version)).execute(database) == 1;
    }

    long delete(Collection<String> keys) {
        return table.delete()
                .where(here().and(F.of("key").in(keys)).and(live()))
                .execute(database);
    }

    /// Some keys of values that are over, by namespace.
    Map<String, List<String>> ended(int most) {
        return table.select("namespace", "key").where(over()).limit(most).fetch(database).stream()
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.getString(0)),
                        Collectors.mapping(row -> String.valueOf(row.getString(1)), Collectors.toList())));
    }

    /// What was set again meanwhile stays.
    long deleteEnded(Collection<String> keys) {
        return table.delete()
                .where(here().and(F.of("key").in(keys)).and(over()))
                .execute(database);
    }
}

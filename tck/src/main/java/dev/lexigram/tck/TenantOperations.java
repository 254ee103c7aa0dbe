package dev.lexigram.tck;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.InsertBuilder;
import dev.lexigram.sql.query.Join;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.RowsBuilder;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.query.UpdateBuilder;
import dev.lexigram.tck.Operation.Attempt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every way in which builders and a database read and write.
///
/// @param capabilities what the backend can do
/// @param joins which joins the database knows
record TenantOperations(Set<Capability> capabilities, List<Join.Kind> joins) {

    private static final int DEPTH = 2;
    private static final int FRESH = 500;

    List<Operation> all() {
        return Stream.of(questions(), changes(), insertions())
                .flatMap(List::stream)
                .toList();
    }

    private List<Operation> questions() {
        return List.of(
                new Operation("fetch", a -> sorted(rows(a).fetch(a.database()))),
                new Operation("fetch as records", a -> sorted(rows(a).fetch(a.database(), Pair.class))),
                new Operation("fetch locked", a -> sorted(locked(a).fetch(a.database()))),
                new Operation("first", a -> window(a, 1).fetchOne(a.database()).map(Row::toMap)),
                new Operation("page", a -> texts(window(a, 3).offset(2).fetch(a.database()))),
                new Operation(
                        "scalar",
                        a -> texts(
                                window(a, 20).scalar(a.database(), Long.class).list())),
                new Operation("stream", a -> sorted(rows(a).stream(a.database(), Stream::toList))),
                new Operation("count", a -> rows(a).count(a.database())),
                new Operation("explain", a -> rows(a).explain(a.database()).isEmpty()));
    }

    /// What a question gives.
    record Pair(@Nullable Long k, @Nullable String s) {}

    private List<Operation> changes() {
        List<Operation> all = new ArrayList<>(List.of(
                new Operation("update", a -> update(a).execute(a.database())),
                new Operation("update all", a -> update(a).allRows().execute(a.database())),
                new Operation("delete", a -> {
                    String table = target(a);
                    return Table.of(table).delete().where(condition(a, table)).execute(a.database());
                }),
                new Operation(
                        "delete all",
                        a -> Table.of(target(a)).delete().allRows().execute(a.database())),
                new Operation("Database.update", a -> {
                    String table = target(a);
                    return a.database().update(table, Map.of("name", "new"), condition(a, table));
                }),
                new Operation("Database.delete", a -> {
                    String table = target(a);
                    return a.database().delete(table, condition(a, table));
                })));
        if (capabilities.contains(Capability.WRITE_RETURNING)) {
            all.add(new Operation(
                    "update returning",
                    a -> sorted(update(a).returning("id", "name").fetch(a.database()))));
            all.add(new Operation(
                    "delete returning",
                    a -> sorted(Table.of(target(a))
                            .delete()
                            .allRows()
                            .returning("id", "name")
                            .fetch(a.database()))));
        }
        return all;
    }

    private UpdateBuilder update(Attempt a) {
        String table = target(a);
        UpdateBuilder update = Table.of(table).update(Map.of("name", "new"));
        return switch (a.random().nextInt(4)) {
            case 0 -> update.set("num", Functions.plus(F.of("num"), 1)).where(condition(a, table));
            case 1 -> update.set("num", Functions.value(number(a, table))).where(condition(a, table));
            case 2 -> update.set("tenant_id", TenantTables.OWN).where(condition(a, table));
            default -> update.where(condition(a, table));
        };
    }

    /// A question for one number to another table than the one that is changed: MySQL takes no other.
    private QueryBuilder number(Attempt a, String changed) {
        String table = any(a.random(), others(a.tables(), changed));
        return QueryBuilder.select(Functions.max("num").as("n")).from(table);
    }

    private List<Operation> insertions() {
        return List.of(
                new Operation(
                        "insert", a -> Table.of(target(a)).insert(row(a, FRESH)).execute(a.database())),
                new Operation("insert many", a -> many(a).execute(a.database())),
                new Operation("Database.insert", a -> a.database().insert(target(a), row(a, FRESH))),
                new Operation("insert from a question", this::insertFrom),
                new Operation(
                        "upsert",
                        a -> many(a).onConflict("id").doUpdate("name", "num").execute(a.database())),
                new Operation("upsert an own row", a -> own(a).execute(a.database())),
                new Operation(
                        "insert unless there",
                        a -> many(a).onConflict("id").doNothing().execute(a.database())));
    }

    private InsertBuilder many(Attempt a) {
        boolean named = a.random().nextBoolean();
        InsertBuilder insert = Table.of(target(a)).insert(row(a, FRESH, named));
        for (int i = 1 + a.random().nextInt(3); i > 0; i--) {
            insert = insert.values(row(a, FRESH + i, named));
        }
        return insert;
    }

    private InsertBuilder own(Attempt a) {
        InsertBuilder insert = Table.of(target(a)).insert(row(a, 1 + a.random().nextInt(7)));
        return switch (a.random().nextInt(3)) {
            case 0 -> insert.onConflict("id").doUpdate("name", "num");
            case 1 -> insert.onConflict("id").doUpdate(Map.of("num", Functions.incoming("num"), "name", "upserted"));
            default -> insert.onConflict("id").doNothing();
        };
    }

    private Map<String, @Nullable Object> row(Attempt a, int id) {
        return row(a, id, a.random().nextBoolean());
    }

    /// @param named whether the tenant is named
    private Map<String, @Nullable Object> row(Attempt a, int id, boolean named) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", id);
        row.put("name", any(a.random(), List.of("red", "new")));
        row.put("num", a.random().nextInt(9));
        if (named) {
            row.put("tenant_id", TenantTables.OWN);
        }
        return row;
    }

    private Object insertFrom(Attempt a) {
        String table = target(a);
        QueryBuilder rows = QueryBuilder.select(
                        Functions.plus(F.of("o.id"), 2 * FRESH).as("id"), Column.of("o.name"), Column.of("o.num"))
                .from(any(a.random(), others(a.tables(), table)) + " o");
        return Table.of(table).insertFrom(rows, "id", "name", "num").execute(a.database());
    }

    private static List<String> others(TenantTables tables, String table) {
        return Stream.of(tables.box(), tables.item(), tables.tag())
                .filter(other -> !other.equals(table))
                .toList();
    }

    private static String target(Attempt a) {
        return a.random().nextBoolean() ? a.tables().box() : a.tables().item();
    }

    private Predicate condition(Attempt a, String table) {
        return new RandomQuestions(
                        a.random(), others(a.tables(), table), joins, capabilities.contains(Capability.SOUND_SETS))
                .condition(table, DEPTH);
    }

    private RandomQuestions questions(Attempt a) {
        TenantTables tables = a.tables();
        return new RandomQuestions(
                a.random(),
                List.of(tables.box(), tables.item(), tables.tag()),
                joins,
                capabilities.contains(Capability.SOUND_SETS));
    }

    private RowsBuilder rows(Attempt a) {
        return questions(a).rows(DEPTH);
    }

    private QueryBuilder locked(Attempt a) {
        QueryBuilder plain = questions(a).plain();
        return switch (a.random().nextInt(3)) {
            case 0 -> plain.forShare();
            case 1 -> plain.forUpdate().skipLocked();
            default -> plain.forUpdate();
        };
    }

    private QueryBuilder window(Attempt a, int limit) {
        return QueryBuilder.from(rows(a).as("w"))
                .columns("k", "s")
                .orderBy("k")
                .orderBy("s")
                .limit(limit);
    }

    private static List<String> sorted(List<?> rows) {
        return texts(rows).stream().sorted().toList();
    }

    private static List<String> texts(List<?> rows) {
        return rows.stream()
                .map(row -> row instanceof Row one ? one.toMap().toString() : String.valueOf(row))
                .toList();
    }

    private static <T> T any(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

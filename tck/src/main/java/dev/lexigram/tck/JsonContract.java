package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.dialect.JsonType;
import dev.lexigram.sql.json.JsonField;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.SqlExpression;
import dev.lexigram.sql.query.Table;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is said about JSON documents means the same on every database.
public interface JsonContract extends SqlContract {

    /// Keys that would break out of a path or a statement that was put together carelessly.
    List<String> KEYS = List.of(
            "'",
            "''",
            "\"",
            "\\",
            "\\\"",
            "\\'",
            "a.b",
            "$",
            "$.theme",
            "[0]",
            "*",
            "**",
            "a b",
            "",
            " ",
            "0",
            "-1",
            "ünï😀",
            "a'] || '1",
            "a') or 1=1 -- ",
            "'; drop table users; --",
            "\"') from users; --",
            "{a,b}",
            "a,b",
            "?",
            ":name",
            "$1",
            "`",
            "/*",
            "%s",
            "\\u0041",
            "null",
            "x".repeat(200));

    private String docs() {
        return Scratch.table(
                backend(), "name varchar(50), doc " + backend().ddl().json());
    }

    private void put(String table, String name, @Nullable Object document) {
        Table.of(table)
                .insert(Map.of("name", name, "doc", JsonField.literal(document)))
                .execute(db());
    }

    private String one(@Nullable Object document) {
        String table = docs();
        put(table, "one", document);
        return table;
    }

    /// A person's settings, with a bit of everything.
    private static Map<String, @Nullable Object> settings() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("theme", "Dark");
        all.put("size", 12.5);
        all.put("count", 10);
        all.put("on", true);
        all.put("off", false);
        all.put("none", null);
        all.put("word", "null");
        all.put("digits", "5");
        all.put("tags", Arrays.asList("a", "b", null, List.of("deep"), Map.of("id", 7)));
        all.put("user", Map.of("name", "Ann", "0", "zero"));
        return all;
    }

    private @Nullable Object read(String table, SqlExpression expression) {
        Row row =
                QueryBuilder.select(expression.as("x")).from(table).fetch(db()).getFirst();
        return row.get("x");
    }

    private @Nullable String text(String table, Object... path) {
        return (String) read(table, JsonField.of("doc").text(path));
    }

    private boolean holds(String table, Predicate condition) {
        return QueryBuilder.from(table).where(condition).count(db()) == 1;
    }

    @Test
    default void aValueIsReadAsTextWithoutQuotes() {
        String table = one(settings());
        assertThat(text(table, "theme")).isEqualTo("Dark");
        assertThat(text(table, "digits")).isEqualTo("5");
        assertThat(text(table, "word")).isEqualTo("null");
        assertThat(text(table, "count")).isEqualTo("10");
        assertThat(text(table, "size")).isEqualTo("12.5");
        assertThat(text(table, "on")).isEqualTo("true");
        assertThat(text(table, "off")).isEqualTo("false");
    }

    @Test
    default void textComesBackAsItWent() {
        for (String text : List.of(
                "", " ", "a\"b", "a\\b", "it's", "line\nbreak\ttab", "ünï😀", "\\u0041", "\u0001", "</x>", "7")) {
            String table = one(Map.of("t", text, "l", List.of(text)));
            assertThat(text(table, "t")).isEqualTo(text);
            assertThat(text(table, "l", 0)).isEqualTo(text);
            assertThat(holds(table, JsonField.of("doc").contains(Map.of("t", text, "l", List.of(text)))))
                    .as(text)
                    .isTrue();
        }
    }

    @Test
    default void whatIsNotThereAndJsonsNullAreBothNullAsText() {
        String table = one(settings());
        assertThat(text(table, "none")).isNull();
        assertThat(text(table, "nowhere")).isNull();
        assertThat(text(table, "user", "nowhere", "either")).isNull();
        db().update(table, Collections.singletonMap("doc", null), Predicate.always());
        assertThat(text(table, "theme")).isNull();
    }

    @Test
    default void aPathGoesThroughObjectsByKeyAndArraysByIndex() {
        String table = one(settings());
        assertThat(text(table, "user", "name")).isEqualTo("Ann");
        assertThat(text(table, "tags", 0)).isEqualTo("a");
        assertThat(text(table, "tags", 1)).isEqualTo("b");
        assertThat(text(table, "tags", 3, 0)).isEqualTo("deep");
        assertThat(text(table, "tags", 9)).isNull();
        assertThat(read(table, JsonField.of("doc").path("tags", 4).number("id")))
                .isEqualTo(7.0);
    }

    @Test
    default void aKeyFindsNoElementAndAnIndexNoMember() {
        String table = one(settings());
        assertThat(text(table, "user", "0")).isEqualTo("zero");
        assertThat(text(table, "user", 0)).isNull();
        assertThat(text(table, "tags", "0")).isNull();
        assertThat(text(table, "theme", 0)).isNull();
        assertThat(text(table, 0)).isNull();
        assertThat(holds(table, JsonField.of("doc").exists("theme", 0))).isFalse();
    }

    @Test
    default void numbersAreNumbersAndNothingElseIs() {
        String table = one(settings());
        JsonField doc = JsonField.of("doc");
        assertThat(read(table, doc.number("size"))).isEqualTo(12.5);
        assertThat(read(table, doc.number("count"))).isEqualTo(10.0);
        assertThat(read(table, doc.number("digits"))).isNull();
        assertThat(read(table, doc.number("on"))).isNull();
        assertThat(holds(table, doc.number("count").gt(9))).isTrue();
        assertThat(holds(table, doc.number("count").between(9.5, 10))).isTrue();
        assertThat(holds(table, doc.number("size").lt(12))).isFalse();
    }

    @Test
    default void truthIsReadAsTruth() {
        String table = one(settings());
        JsonField doc = JsonField.of("doc");
        assertThat(holds(table, doc.bool("on").eq(true))).isTrue();
        assertThat(holds(table, doc.bool("off").eq(false))).isTrue();
        assertThat(holds(table, doc.bool("off").eq(true))).isFalse();
        assertThat(holds(table, doc.bool("theme").isNull())).isTrue();
        assertThat(holds(table, doc.bool("count").isNull())).isTrue();
    }

    @Test
    default void textComparesExactly() {
        String table = one(settings());
        JsonField doc = JsonField.of("doc");
        assertThat(holds(table, doc.text("theme").eq("Dark"))).isTrue();
        assertThat(holds(table, doc.text("theme").eq("dark"))).isFalse();
        assertThat(holds(table, doc.text("theme").in("Light", "Dark"))).isTrue();
        assertThat(holds(table, doc.text("theme").startsWith("Da"))).isTrue();
        assertThat(holds(table, doc.text("digits").eq("5"))).isTrue();
    }

    @Test
    default void whatIsThereIsToldFromWhatIsNot() {
        String table = one(settings());
        JsonField doc = JsonField.of("doc");
        assertThat(holds(table, doc.exists("none"))).isTrue();
        assertThat(holds(table, doc.hasKey("theme"))).isTrue();
        assertThat(holds(table, doc.hasKey("nowhere"))).isFalse();
        assertThat(holds(table, doc.path("user").hasKey("name"))).isTrue();
        assertThat(holds(table, doc.hasKey("nowhere").not())).isTrue();
        assertThat(holds(table, doc.exists("tags", 2))).isTrue();
        assertThat(holds(table, doc.exists("tags", 5))).isFalse();
    }

    @Test
    default void valuesAreOfTypes() {
        String table = one(settings());
        JsonField doc = JsonField.of("doc");
        assertThat(holds(table, doc.is(JsonType.OBJECT))).isTrue();
        assertThat(holds(table, doc.is(JsonType.ARRAY, "tags"))).isTrue();
        assertThat(holds(table, doc.is(JsonType.STRING, "digits"))).isTrue();
        assertThat(holds(table, doc.is(JsonType.NUMBER, "count"))).isTrue();
        assertThat(holds(table, doc.is(JsonType.NUMBER, "size"))).isTrue();
        assertThat(holds(table, doc.is(JsonType.BOOLEAN, "off"))).isTrue();
        assertThat(holds(table, doc.is(JsonType.NULL, "none"))).isTrue();
        assertThat(holds(table, doc.is(JsonType.NULL, "nowhere"))).isFalse();
    }

    @Test
    default void onlyArraysHaveALength() {
        String table = one(settings());
        JsonField doc = JsonField.of("doc");
        assertThat(read(table, doc.length("tags"))).isEqualTo(5L);
        assertThat(read(table, doc.length("user"))).isNull();
        assertThat(read(table, doc.length("theme"))).isNull();
        assertThat(read(table, doc.length("nowhere"))).isNull();
    }

    @Test
    default void aDocumentHoldsWhatPostgresSaysItHolds() {
        String table = one(settings());
        JsonField doc = JsonField.of("doc");
        assertThat(holds(table, doc.contains(Map.of()))).isTrue();
        assertThat(holds(table, doc.contains(Map.of("theme", "Dark", "count", 10))))
                .isTrue();
        assertThat(holds(table, doc.contains(Map.of("theme", "dark")))).isFalse();
        assertThat(holds(table, doc.contains(Map.of("digits", 5)))).isFalse();
        assertThat(holds(table, doc.contains(Map.of("on", true)))).isTrue();
        assertThat(holds(table, doc.contains(Collections.singletonMap("none", null))))
                .isTrue();
        assertThat(holds(table, doc.contains(Collections.singletonMap("nowhere", null))))
                .isFalse();
        assertThat(holds(table, doc.contains(Map.of("user", Map.of("name", "Ann")))))
                .isTrue();
        assertThat(holds(table, doc.contains(Map.of("tags", List.of("b", "a")))))
                .isTrue();
        assertThat(holds(table, doc.contains(Map.of("tags", List.of("a", "c")))))
                .isFalse();
        assertThat(holds(table, doc.contains(Map.of("nowhere", 1)).not())).isTrue();
    }

    @Test
    default void arraysHoldElementsAndNotThoseOfTheirElements() {
        String table = one(settings());
        JsonField tags = JsonField.of("doc").path("tags");
        assertThat(holds(table, tags.contains("a"))).isTrue();
        assertThat(holds(table, tags.contains("deep"))).isFalse();
        assertThat(holds(table, tags.contains(List.of("deep")))).isFalse();
        assertThat(holds(table, tags.contains(List.of(List.of("deep"))))).isTrue();
        assertThat(holds(table, tags.contains(List.of(Map.of("id", 7))))).isTrue();
        assertThat(holds(table, tags.contains(Map.of("id", 7)))).isFalse();
        assertThat(holds(table, tags.contains(Collections.singletonList(null)))).isTrue();
        assertThat(holds(table, tags.contains(List.of()))).isTrue();
        assertThat(holds(table, JsonField.of("doc").path("theme").contains("Dark")))
                .isTrue();
        assertThat(holds(table, JsonField.of("doc").contains(Map.of("tags", "a"))))
                .isFalse();
        assertThat(holds(
                        table, JsonField.of("doc").path("nowhere").contains("a").not()))
                .isFalse();
    }

    @Test
    default void rowsAreGroupedSortedAndCountedByWhatTheirDocumentsSay() {
        String table = docs();
        put(table, "a", Map.of("theme", "dark", "size", 9));
        put(table, "b", Map.of("theme", "light", "size", 10));
        put(table, "c", Map.of("theme", "dark", "size", 100));
        JsonField doc = JsonField.of("doc");
        List<Row> groups = QueryBuilder.select(
                        doc.text("theme").as("theme"), Functions.count().as("n"))
                .from(table)
                .groupBy(doc.text("theme"))
                .orderBy(doc.text("theme").asc())
                .fetch(db());
        assertThat(groups).extracting(row -> row.get("theme")).containsExactly("dark", "light");
        assertThat(groups).extracting(row -> row.getLong("n")).containsExactly(2L, 1L);
        List<Row> sorted =
                QueryBuilder.from(table).orderBy(doc.number("size").desc()).fetch(db());
        assertThat(sorted).extracting(row -> row.get("name")).containsExactly("c", "b", "a");
    }

    @Test
    default void aMemberIsSetAddedAndRemoved() {
        String table = one(settings());
        JsonField doc = JsonField.of("doc");
        change(table, doc.path("theme").set("light"));
        change(table, doc.path("user", "age").set(31));
        change(table, doc.path("tags", 0).set(Map.of("k", List.of(1, "two"))));
        change(table, doc.path("off").set(null));
        change(table, doc.path("size").remove());
        change(table, doc.path("tags", 1).remove());
        change(table, doc.path("nowhere").remove());
        assertThat(text(table, "theme")).isEqualTo("light");
        assertThat(read(table, doc.number("user", "age"))).isEqualTo(31.0);
        assertThat(text(table, "tags", 0, "k", 1)).isEqualTo("two");
        assertThat(holds(table, doc.is(JsonType.NULL, "off"))).isTrue();
        assertThat(holds(table, doc.hasKey("size"))).isFalse();
        assertThat(read(table, doc.length("tags"))).isEqualTo(4L);
        assertThat(text(table, "user", "name")).isEqualTo("Ann");
    }

    @Test
    default void aChangeAtAPlaceThatIsNotThereChangesNothing() {
        String table = one(settings());
        JsonField doc = JsonField.of("doc");
        change(table, doc.path("nowhere", "deep").set(1));
        change(table, doc.path("theme", 0).set(1));
        change(table, doc.path("theme", "key").set(1));
        change(table, doc.path("tags", "key").set(1));
        change(table, doc.path("tags", 9).set(1));
        change(table, doc.path("user", 0).set(1));
        change(table, doc.path("theme", 0).remove());
        change(table, doc.path("tags", "key").remove());
        assertThat(holds(table, doc.contains(settings()))).isTrue();
        assertThat(holds(table, doc.hasKey("nowhere"))).isFalse();
        assertThat(read(table, doc.length("tags"))).isEqualTo(5L);
    }

    private void change(String table, SqlExpression document) {
        long changed = Table.of(table).update(Map.of("doc", document)).allRows().execute(db());
        assertThat(changed).isBetween(0L, 1L);
    }

    @Test
    default void aKeyMeansItselfWhateverItHolds() {
        Map<String, @Nullable Object> all = new HashMap<>();
        KEYS.forEach(key -> all.put(key, "found " + key));
        String table = one(all);
        JsonField doc = JsonField.of("doc");
        for (String key : KEYS) {
            assertThat(text(table, key)).as(key).isEqualTo("found " + key);
            assertThat(holds(table, doc.hasKey(key + "x"))).as(key).isFalse();
            assertThat(holds(table, doc.contains(Map.of(key, "found " + key))))
                    .as(key)
                    .isTrue();
            change(table, doc.path(key).set(key));
            assertThat(text(table, key)).as(key).isEqualTo(key);
        }
        KEYS.forEach(key -> change(table, doc.path(key).remove()));
        assertThat(holds(table, doc.contains(Map.of()))).isTrue();
        KEYS.forEach(key -> assertThat(holds(table, doc.hasKey(key))).as(key).isFalse());
    }

    @Test
    default void aWholeDocumentIsReadAsJson() {
        String table = one(Map.of("a", List.of(1, "x", true)));
        assertThat(String.valueOf(read(table, JsonField.of("doc").value())).replace(" ", ""))
                .isEqualTo("{\"a\":[1,\"x\",true]}");
        assertThat(String.valueOf(read(table, JsonField.of("doc").value("a", 1))))
                .isEqualTo("\"x\"");
    }
}

package dev.lexigram.sql.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.sql.dialect.JsonPath;
import dev.lexigram.sql.query.QueryBuilder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is refused before a database is asked, and the text that values become.
class JsonFieldTest {

    @Test
    void aPathIsMadeOfKeysAndIndexesOnly() {
        JsonField doc = JsonField.of("doc");
        assertThatIllegalArgumentException().isThrownBy(() -> doc.text(1.5)).withMessageContaining("java.lang.Double");
        assertThatIllegalArgumentException().isThrownBy(() -> doc.text("a", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> doc.text("a\0b"));
        assertThatIllegalArgumentException().isThrownBy(() -> doc.text("a\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> doc.text("\uD800"));
    }

    @Test
    void onlyKeysThatLookLikeNamesMayStandInAText() {
        for (String key : List.of("a", "Theme", "_x1", "a".repeat(64))) {
            assertThat(new JsonPath.Key(key).isName()).as(key).isTrue();
        }
        for (String key : List.of("", "1a", "a b", "a.b", "a'b", "ü", "a-b", "a".repeat(65))) {
            assertThat(new JsonPath.Key(key).isName()).as(key).isFalse();
        }
    }

    @Test
    void valuesBecomeJson() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("a\"b", Arrays.asList(1, 2.5, true, null, "x\n\\", List.of(), Map.of()));
        assertThat(JsonText.of(all)).isEqualTo("{\"a\\\"b\":[1,2.5,true,null,\"x\\u000a\\\\\",[],{}]}");
    }

    @Test
    void whatJsonCannotSayIsRefusedAtOnce() {
        for (Object value :
                List.of(new Object(), Double.NaN, Map.of(1, "a"), List.of(Float.POSITIVE_INFINITY), "\0", "\uDC00")) {
            assertThatIllegalArgumentException().isThrownBy(() -> JsonField.literal(value));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JsonField.of("doc").contains(value));
        }
    }

    @Test
    void aDocumentIsNotRemovedFromItself() {
        assertThatIllegalStateException().isThrownBy(() -> JsonField.of("doc").remove());
    }

    @Test
    void aDatabaseWithoutJsonSaysSo() {
        QueryBuilder query = QueryBuilder.from("t").where(JsonField.of("doc").hasKey("a"));
        assertThatThrownBy(query::build).isInstanceOf(QueryException.class).hasMessageContaining("JSON");
    }

    @Test
    void valuesDoNotShowInLogs() {
        assertThat(JsonField.of("doc").contains("secret").toString()).doesNotContain("secret");
        assertThat(JsonField.literal("secret").toString()).doesNotContain("secret");
        assertThat(JsonField.of("doc").path("a").set("secret").toString()).doesNotContain("secret");
    }
}

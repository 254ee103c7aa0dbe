package dev.lexigram.contracts.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterOperatorsTest {

    private static final Field AGE = F.of("age");
    private static final Field NAME = F.of("name");

    @Test
    void keywordsAreConditions() {
        Map.of(
                        "age__gt", AGE.gt(18),
                        "age__gte", AGE.ge(18),
                        "age__lt", AGE.lt(18),
                        "age__lte", AGE.le(18),
                        "age__ne", AGE.ne(18),
                        "age__eq", AGE.eq(18),
                        "age", AGE.eq(18))
                .forEach((keyword, predicate) ->
                        assertThat(Filter.where(Map.of(keyword, 18))).isEqualTo(predicate));
        Map.of(
                        "name__contains", NAME.contains("an"),
                        "name__icontains", NAME.icontains("an"),
                        "name__startswith", NAME.startsWith("an"),
                        "name__endswith", NAME.endsWith("an"),
                        "name__like", NAME.like("an"),
                        "name__ilike", NAME.ilike("an"))
                .forEach((keyword, predicate) ->
                        assertThat(Filter.where(Map.of(keyword, "an"))).isEqualTo(predicate));
        List<Integer> two = List.of(1, 2);
        assertThat(Filter.where(Map.of("age__in", two))).isEqualTo(AGE.in(1, 2));
        assertThat(Filter.where(Map.of("age__not_in", two))).isEqualTo(AGE.notIn(1, 2));
        assertThat(Filter.where(Map.of("age__nin", two))).isEqualTo(AGE.notIn(1, 2));
        assertThat(Filter.where(Map.of("age__between", two))).isEqualTo(AGE.between(1, 2));
        assertThat(Filter.where(Map.of("age__not_between", two))).isEqualTo(AGE.notBetween(1, 2));
    }

    @Test
    void nullIsAskedForByTrueAndFalseAndByEquality() {
        assertThat(Filter.where(Map.of("age__isnull", true))).isEqualTo(AGE.isNull());
        assertThat(Filter.where(Map.of("age__isnull", false))).isEqualTo(AGE.isNotNull());
        assertThat(Filter.of("age", "is not null", false)).isEqualTo(AGE.isNull());
        assertThat(Filter.where(Collections.singletonMap("age", null))).isEqualTo(AGE.isNull());
        assertThat(Filter.where(Collections.singletonMap("age__ne", null))).isEqualTo(AGE.isNotNull());
        assertThatThrownBy(() -> Filter.where(Map.of("age__isnull", "false"))).hasMessageContaining("true, false");
        assertThatThrownBy(() -> Filter.where(Map.of("age__in", Arrays.asList(1, null))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is null");
    }

    @Test
    void severalKeywordsMustAllHold() {
        Map<String, Object> keywords = new LinkedHashMap<>();
        keywords.put("age__gte", 18);
        keywords.put("name__icontains", "an");
        assertThat(Filter.where(keywords)).isEqualTo(Predicate.all(AGE.ge(18), NAME.icontains("an")));
        assertThat(Filter.where(Map.of())).isEqualTo(Predicate.always());
    }

    @Test
    void anEmptyListStaysFalse() {
        assertThat(Filter.where(Map.of("age__in", List.of()))).isEqualTo(new Predicate.In(AGE, List.of(), false));
    }

    /// The Python system dropped them, and more rows came back.
    @Test
    void datesAreNeverDropped() {
        LocalDate day = LocalDate.of(2024, 2, 29);
        assertThat(Filter.where(Map.of("created_at", day)))
                .isEqualTo(F.of("created_at").eq(day));
        assertThat(Filter.where(Map.of("updated_at__gte", Instant.EPOCH)))
                .isEqualTo(F.of("updated_at").ge(Instant.EPOCH));
        assertThat(Filter.where(Map.of("name", "2024-02-29"))).isEqualTo(NAME.eq("2024-02-29"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "off", "true", "false", "null", ""})
    void textsStayTexts(String text) {
        assertThat(Filter.where(Map.of("name", text))).isEqualTo(NAME.eq(text));
    }

    @Test
    void anUnknownOperatorIsRefusedWithTheNearestAndAllKnownOnes() {
        assertThatThrownBy(() -> Filter.where(Map.of("name__icontain", "an")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Unknown operator 'icontain' on 'name'")
                .hasMessageContaining("Did you mean 'icontains'?")
                .hasMessageContaining("between");
        assertThatThrownBy(() -> Filter.where(Map.of("name__sounds", "an")))
                .hasMessageNotContaining("mean")
                .hasMessageContaining("Known: ");
    }

    @Test
    void whatFollowsTheLastUnderscoresIsTheOperator() {
        assertThat(Filter.where(Map.of("a__b__eq", 1))).isEqualTo(F.of("a__b").eq(1));
        assertThat(Filter.where(Map.of("a___gt", 1))).isEqualTo(F.of("a_").gt(1));
        assertThat(Filter.where(Map.of("__v", 1))).isEqualTo(F.of("__v").eq(1));
        assertThat(Filter.where(Map.of("__v__lt", 1))).isEqualTo(F.of("__v").lt(1));
        assertThatThrownBy(() -> Filter.where(Map.of("a__b", 1))).hasMessageContaining("Unknown operator 'b'");
        assertThatThrownBy(() -> Filter.where(Map.of("age__", 1))).hasMessageContaining("Unknown operator ''");
    }

    @Test
    void anApplicationAddsOperatorsOfItsOwn() {
        FilterOperators own = FilterOperators.standard().with("at least twice", (field, value) -> {
            return field.ge(((Number) Objects.requireNonNull(value)).intValue() * 2);
        });
        assertThat(own.where(Map.of("age__at_least_twice", 9))).isEqualTo(AGE.ge(18));
        assertThat(own.of("age", ">=", 18)).isEqualTo(AGE.ge(18));
        assertThat(own.knows("AT_LEAST_TWICE")).isTrue();
        assertThat(FilterOperators.standard().knows("at_least_twice")).isFalse();
        assertThatThrownBy(() -> own.with("a__b", (field, value) -> field.isNull()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyOperatorHasAllItsNames() {
        for (Operator operator : Operator.values()) {
            for (String name : operator.names()) {
                assertThat(FilterOperators.standard().knows(name)).as(name).isTrue();
                assertThat(Operator.parse(name)).isEqualTo(operator);
            }
        }
    }
}

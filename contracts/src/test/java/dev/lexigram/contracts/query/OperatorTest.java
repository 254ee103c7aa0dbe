package dev.lexigram.contracts.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperatorTest {

    private static final Field AGE = F.of("age");

    @Test
    void everyOperatorIsFoundBySymbolAndName() {
        for (Operator operator : Operator.values()) {
            assertThat(Operator.parse(operator.symbol())).isEqualTo(operator);
            assertThat(Operator.parse(operator.name())).isEqualTo(operator);
        }
        Map.of("==", Operator.EQ, "<>", Operator.NE, "ge", Operator.GTE, "le", Operator.LTE, "NOT_IN", Operator.NOT_IN)
                .forEach((text, operator) -> assertThat(Operator.parse(text)).isEqualTo(operator));
    }

    @Test
    void anUnknownOperatorIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Filter.of("age", "=>", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("=>")
                .hasMessageContaining(">=");
    }

    @Test
    void aTripleIsTheSameConditionAsTheExpression() {
        assertThat(Filter.of("age", ">=", 18)).isEqualTo(AGE.ge(18));
        assertThat(Filter.of("age", "==", null)).isEqualTo(AGE.isNull());
        assertThat(Filter.of("age", "!=", null)).isEqualTo(AGE.isNotNull());
        assertThat(Filter.of("age", "in", List.of(1, 2))).isEqualTo(AGE.in(1, 2));
        assertThat(Filter.of("age", "not in", Arrays.asList(1, 2).toArray())).isEqualTo(AGE.notIn(1, 2));
        assertThat(Filter.of("age", "between", List.of(1, 2))).isEqualTo(AGE.between(1, 2));
        assertThat(Filter.of("name", Operator.ILIKE, "a%"))
                .isEqualTo(F.of("name").ilike("a%"));
    }

    @Test
    void aValueThatDoesNotSuitTheOperatorIsRefused() {
        assertThatThrownBy(() -> Filter.of("age", "<", null)).hasMessageContaining("is null");
        assertThatThrownBy(() -> Filter.of("age", "in", 5)).hasMessageContaining("collection");
        assertThatThrownBy(() -> Filter.of("age", "between", List.of(1))).hasMessageContaining("two values");
        assertThatThrownBy(() -> Filter.of("name", "like", 5)).hasMessageContaining("text");
        assertThatThrownBy(() -> F.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesDoNotShowInTheTextOfACondition() {
        assertThat(AGE.eq("s3cret").toString()).doesNotContain("s3cret");
    }

    @Test
    void directionsAreReadInAnyCase() {
        assertThat(Sort.Direction.parse("DESC")).isEqualTo(Sort.Direction.DESC);
        assertThat(Sort.Direction.parse("asc")).isEqualTo(Sort.Direction.ASC);
        assertThatThrownBy(() -> Sort.Direction.parse("up")).isInstanceOf(IllegalArgumentException.class);
        assertThat(AGE.desc()).isEqualTo(Sort.by("age", Sort.Direction.DESC));
    }
}

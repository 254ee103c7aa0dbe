package dev.lexigram.data.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.data.query.FieldValues;
import dev.lexigram.data.query.NullOrder;
import dev.lexigram.data.query.PredicateEvaluator;
import dev.lexigram.data.query.RandomCases;
import dev.lexigram.data.query.RowOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeysetConditionTest {

    private static final Field A = F.of("a");
    private static final Field B = F.of("b");
    private static final List<Sort> BOTH = List.of(A.asc(), B.desc());

    @Test
    void oneRequiredColumnIsOneComparison() {
        var byId = new KeysetCondition(List.of(A.asc()), NullOrder.GREATEST, Set.of(A));
        assertThat(byId.after(List.of(7))).isEqualTo(A.gt(7));
        assertThat(KeysetCondition.after(List.of(A.desc()), List.of(7), NullOrder.GREATEST))
                .isEqualTo(A.lt(7));
    }

    @Test
    void theFirstColumnLimitsTheSearchWhereNoNullsComeBehind() {
        var order = new KeysetCondition(BOTH, NullOrder.GREATEST, Set.of(A, B));
        assertThat(order.after(List.of(1, 2)))
                .isEqualTo(A.ge(1).and(A.gt(1).or(A.eq(1).and(B.lt(2)))));
    }

    @Test
    void nullsBehindThePlaceAreBehindIt() {
        assertThat(KeysetCondition.after(List.of(A.asc(), B.asc()), List.of(1, 2), NullOrder.GREATEST))
                .isEqualTo(A.gt(1).or(A.eq(1).and(B.gt(2).or(B.isNull()))).or(A.isNull()));
    }

    @Test
    void aPlaceAtNull() {
        assertThat(KeysetCondition.after(BOTH, Arrays.asList(null, 2), NullOrder.SMALLEST))
                .isEqualTo(A.isNotNull().or(A.isNull().and(B.lt(2).or(B.isNull()))));
        assertThat(KeysetCondition.after(BOTH, Arrays.asList(null, 2), NullOrder.GREATEST))
                .isEqualTo(A.isNull().and(B.lt(2)));
        assertThat(KeysetCondition.after(List.of(A.asc()), Arrays.asList((Object) null), NullOrder.GREATEST))
                .isEqualTo(Predicate.any());
    }

    @Test
    void theConditionIsMetByExactlyTheRowsBehindThePlace() {
        RandomCases.run(3_000, random -> {
            var rows = RandomRows.of(random, 25);
            List<Sort> sorts = rows.order().of(rows.anyOrder());
            Map<String, @Nullable Object> place = rows.rows().getFirst();
            if (random.nextBoolean()) {
                rows.rows().removeFirst();
            }
            List<@Nullable Object> position = new ArrayList<>();
            sorts.forEach(sort -> position.add(rows.value(place, sort.operand())));
            Predicate behind =
                    new KeysetCondition(sorts, rows.nulls(), rows.order().required()).after(position);

            var order = new RowOrder(sorts, rows.nulls());
            for (var row : rows.rows()) {
                assertThat(PredicateEvaluator.test(behind, FieldValues.of(row)))
                        .as(row + " behind " + place + " by " + sorts)
                        .isEqualTo(order.compare(FieldValues.of(row), FieldValues.of(place)) > 0);
            }
        });
    }

    @Test
    void aPlaceThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> KeysetCondition.after(BOTH, List.of(1), NullOrder.SMALLEST))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeysetCondition.after(List.of(), List.of(), NullOrder.SMALLEST))
                .isInstanceOf(IllegalArgumentException.class);
        var required = new KeysetCondition(BOTH, NullOrder.SMALLEST, Set.of(A));
        assertThatThrownBy(() -> required.after(Arrays.asList(null, 1))).hasMessageContaining("never null");
    }
}

package dev.lexigram.data.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DataQueryException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Sort;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowOrderTest {

    private static final Field A = F.of("a");
    private static final Field B = F.of("b");

    private static FieldValues row(@Nullable Object a, @Nullable Object b) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("a", a);
        values.put("b", b);
        return FieldValues.of(values);
    }

    private static List<String> sorted(RowOrder order) {
        return Stream.of(row(2, "x"), row(null, "y"), row(1, "x"), row(2, "y"), row(null, "x"))
                .sorted(order)
                .map(row -> row.value("a") + "" + row.value("b"))
                .toList();
    }

    @Test
    void theFirstColumnCountsMost() {
        assertThat(sorted(RowOrder.by(List.of(A.asc(), B.desc())))).containsExactly("nully", "nullx", "1x", "2y", "2x");
        assertThat(sorted(RowOrder.by(List.of(A.desc(), B.asc())))).containsExactly("2x", "2y", "1x", "nullx", "nully");
    }

    @Test
    void nullsGoWhereTheOrderSays() {
        List<String> last = List.of("1x", "2x", "2y", "nullx", "nully");
        List<String> first = List.of("nullx", "nully", "2x", "2y", "1x");
        assertThat(sorted(RowOrder.by(List.of(A.asc().nullsLast(), B.asc())))).isEqualTo(last);
        assertThat(sorted(new RowOrder(List.of(A.asc(), B.asc()), NullOrder.GREATEST)))
                .isEqualTo(last);
        assertThat(sorted(RowOrder.by(List.of(A.desc().nullsFirst(), B.asc())))).isEqualTo(first);
        assertThat(sorted(new RowOrder(List.of(A.desc(), B.asc()), NullOrder.GREATEST)))
                .isEqualTo(first);
    }

    @Test
    void theReversedOrderIsTheOrderReversed() {
        for (NullOrder nulls : NullOrder.values()) {
            for (Sort a : List.of(A.asc(), A.desc().nullsFirst(), A.asc().nullsFirst(), A.desc())) {
                var order = new RowOrder(List.of(a, B.asc()), nulls);
                var back = new RowOrder(List.of(a.reversed(), B.desc()), nulls);
                assertThat(sorted(back).reversed()).isEqualTo(sorted(order));
            }
        }
    }

    @Test
    void valuesOfDifferentKindsHaveNoOrder() {
        assertThatThrownBy(() -> Stream.of(row(1, "x"), row("1", "x"))
                        .sorted(RowOrder.by(Arrays.asList(A.asc())))
                        .toList())
                .isInstanceOf(DataQueryException.class);
    }
}

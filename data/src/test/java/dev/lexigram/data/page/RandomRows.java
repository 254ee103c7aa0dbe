package dev.lexigram.data.page;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.data.query.FieldValues;
import dev.lexigram.data.query.NullOrder;
import dev.lexigram.data.query.PredicateEvaluator;
import dev.lexigram.data.query.RowOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A table in memory with many equal values and nulls, whose rows come and go.
///
/// @param rows each with a unique id
/// @param nulls where its nulls go
/// @param random what decides
record RandomRows(List<Map<String, @Nullable Object>> rows, NullOrder nulls, RandomGenerator random)
        implements PageSource<Map<String, @Nullable Object>> {

    private static final List<String> COLUMNS = List.of("a", "b", "c", "always");
    private static final List<String> TEXTS = List.of("z", "\uFFFD", "🍵");

    static RandomRows of(RandomGenerator random, int count) {
        var table = new RandomRows(
                new ArrayList<>(), random.nextBoolean() ? NullOrder.SMALLEST : NullOrder.GREATEST, random);
        for (int i = 0; i < count; i++) {
            table.insert();
        }
        return table;
    }

    void insert() {
        Map<String, @Nullable Object> row = new HashMap<>();
        // Any order of ids, so that new rows come anywhere.
        row.put("id", random.nextLong());
        row.put("a", random.nextInt(3) == 0 ? null : random.nextInt(3));
        row.put("b", random.nextInt(3) == 0 ? null : TEXTS.get(random.nextInt(3)));
        row.put("c", random.nextInt(4) == 0 ? null : new BigDecimal("0." + random.nextInt(3)));
        row.put("always", Instant.ofEpochSecond(random.nextInt(2)));
        rows.add(row);
    }

    Map<String, @Nullable Object> delete() {
        return rows.remove(random.nextInt(rows.size()));
    }

    List<Sort> anyOrder() {
        List<Sort> sorts = new ArrayList<>();
        for (String column : COLUMNS) {
            if (random.nextBoolean()) {
                Sort sort =
                        random.nextBoolean() ? F.of(column).asc() : F.of(column).desc();
                sorts.add(
                        switch (random.nextInt(3)) {
                            case 0 -> sort.nullsFirst();
                            case 1 -> sort.nullsLast();
                            default -> sort;
                        });
            }
        }
        if (random.nextInt(4) == 0) {
            sorts.add(random.nextInt(sorts.size() + 1), F.of("id").desc());
        }
        return sorts;
    }

    PageOrder order() {
        PageOrder order = PageOrder.byKey("id").nulls(nulls);
        return random.nextBoolean() ? order.required("always") : order;
    }

    List<Map<String, @Nullable Object>> sorted(List<Sort> sorts) {
        return fetch(Predicate.always(), order().of(sorts), Integer.MAX_VALUE);
    }

    @Override
    public List<Map<String, @Nullable Object>> fetch(Predicate where, List<Sort> order, int limit) {
        var rowOrder = new RowOrder(order, nulls);
        return rows.stream()
                .filter(row -> PredicateEvaluator.test(where, FieldValues.of(row)))
                .sorted((left, right) -> rowOrder.compare(FieldValues.of(left), FieldValues.of(right)))
                .limit(limit)
                .toList();
    }

    @Override
    public @Nullable Object value(Map<String, @Nullable Object> row, Operand column) {
        return row.get(((Field) column).name());
    }

    @Override
    public long count() {
        return rows.size();
    }
}

package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Operand;
import dev.lexigram.sql.identifier.Identifier;
import java.util.List;
import java.util.stream.IntStream;

/// Makes the question for the number of rows out of the question for the rows.
final class Counting {

    private static final Query.Projection NUMBER = Query.Projection.of(List.of(SelectItem.as(Functions.count(), "n")));
    private static final Query.Projection ONE = Query.Projection.of(List.of(new SelectItem.One()));
    private static final Identifier COUNTED = Identifier.of("counted");

    private Counting() {}

    static Query.Select of(Query.Rows rows) {
        Query.Rows all = rows.withOrdering(Ordering.NONE);
        if (all instanceof Query.Select select && isPlain(select)) {
            return select.withProjection(NUMBER).withLock(Lock.NONE);
        }
        return Query.Select.from(new Source.Derived(narrow(all), COUNTED)).withProjection(NUMBER);
    }

    /// The same number of rows with no more columns than it takes: those of a join may share names.
    private static Query.Rows narrow(Query.Rows rows) {
        if (!(rows instanceof Query.Select select)) {
            return rows;
        }
        Query.Select unlocked = select.withLock(Lock.NONE);
        List<Operand> on = select.projection().distinctOn();
        if (!on.isEmpty()) {
            return unlocked.withProjection(new Query.Projection(true, List.of(), numbered(on)));
        }
        boolean groups = !select.grouping().by().isEmpty();
        return groups && !select.projection().distinct() ? unlocked.withProjection(ONE) : unlocked;
    }

    private static List<SelectItem> numbered(List<Operand> operands) {
        return IntStream.range(0, operands.size())
                .mapToObj(i -> SelectItem.as(operands.get(i), "c" + i))
                .toList();
    }

    // Each row of its result stands for one row of its source.
    private static boolean isPlain(Query.Select select) {
        return !select.projection().distinct()
                && select.projection().distinctOn().isEmpty()
                && select.grouping().equals(Query.Grouping.NONE)
                && select.projection().items().stream().noneMatch(Counting::mayAggregate);
    }

    private static boolean mayAggregate(SelectItem item) {
        return item instanceof SelectItem.Computed;
    }
}

package dev.lexigram.sql.query;

import dev.lexigram.sql.identifier.Identifier;
import java.util.List;

/// Makes the question for the number of rows out of the question for the rows.
final class Counting {

    private static final Query.Projection NUMBER = Query.Projection.of(List.of(SelectItem.as(Functions.count(), "n")));
    private static final Identifier COUNTED = Identifier.of("counted");

    private Counting() {}

    static Query.Select of(Query.Rows rows) {
        Query.Rows all = rows.withOrdering(Ordering.NONE);
        if (all instanceof Query.Select select && isPlain(select)) {
            return select.withProjection(NUMBER).withLock(Lock.NONE);
        }
        return Query.Select.from(new Source.Derived(unlocked(all), COUNTED)).withProjection(NUMBER);
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

    private static Query.Rows unlocked(Query.Rows rows) {
        return rows instanceof Query.Select select ? select.withLock(Lock.NONE) : rows;
    }
}

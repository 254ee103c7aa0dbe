package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Sort;
import java.util.List;

/// Several questions made one; each method returns a new builder. Immutable and thread-safe.
///
/// `a.union(b).except(c)` means `(a union b) except c`, whatever the database's own precedence is.
public final class SetBuilder implements RowsBuilder {

    private final Query.Compound query;

    private SetBuilder(Query.Compound query) {
        this.query = query;
    }

    static SetBuilder of(RowsBuilder left, Query.SetOperator operator, RowsBuilder right) {
        return new SetBuilder(new Query.Compound(left.toQuery(), operator, right.toQuery(), Ordering.NONE));
    }

    /// A copy sorted by further columns of the result.
    public SetBuilder orderBy(Sort... sorts) {
        return with(query.ordering().then(List.of(sorts)));
    }

    /// A copy sorted by one more column of the result, ascending.
    public SetBuilder orderBy(String column) {
        return orderBy(Column.of(column).asc());
    }

    /// A copy with at most so many rows.
    ///
    /// @throws IllegalArgumentException when negative
    public SetBuilder limit(long rows) {
        return with(query.ordering().withLimit(rows));
    }

    /// A copy without the first rows.
    ///
    /// @throws IllegalArgumentException when negative
    public SetBuilder offset(long rows) {
        return with(query.ordering().withOffset(rows));
    }

    private SetBuilder with(Ordering ordering) {
        return new SetBuilder(query.withOrdering(ordering));
    }

    @Override
    public Query.Compound toQuery() {
        return query;
    }
}

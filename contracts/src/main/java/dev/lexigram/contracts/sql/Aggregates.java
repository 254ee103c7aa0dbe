package dev.lexigram.contracts.sql;

import dev.lexigram.contracts.query.Predicate;
import java.util.List;

/// Sums, counts and the like over entities, whole or in groups. Immutable and thread-safe; each method but the last
/// two returns a copy.
///
/// Results are named by their field: `sum("age")` is `age_sum`, `count()` is `count`.
public interface Aggregates {

    /// The entities that count.
    Aggregates where(Predicate condition);

    /// One result for each combination of these fields' values.
    Aggregates groupBy(String... fields);

    /// The number of entities.
    Aggregates count();

    /// The number of different values, nulls left out.
    Aggregates countDistinct(String field);

    Aggregates sum(String field);

    Aggregates avg(String field);

    Aggregates min(String field);

    Aggregates max(String field);

    /// The result of all groups.
    List<Row> list();

    /// The only result.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when there is none or more than one
    Row one();
}

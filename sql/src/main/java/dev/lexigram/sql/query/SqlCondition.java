package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;

/// A condition that only SQL databases understand. {@link Functions} makes them.
public sealed interface SqlCondition extends Predicate.Native {

    /// See {@link Functions#unknown()}.
    SqlCondition UNKNOWN = new Unknown();

    /// Neither true nor false.
    record Unknown() implements SqlCondition {}

    /// Whether a question gives any row.
    record Exists(Query.Rows rows, boolean negated) implements SqlCondition {}

    /// Whether a value is among those that a question gives. As in SQL, a null among them makes `not in` unknown.
    record InRows(Operand operand, Query.Rows rows, boolean negated) implements SqlCondition {}

    /// A condition on the fields of an entity, in a place where the fields are columns by their names.
    record OfEntity(Predicate condition, FieldResolver entity) implements SqlCondition {}

    /// A condition of a user's own: a new operator.
    non-sealed interface Custom extends SqlCondition {

        /// Writes it; the caller puts it in brackets. Text must not depend on input; values are given to
        /// {@link SqlSink#value}.
        void write(SqlSink out);
    }
}

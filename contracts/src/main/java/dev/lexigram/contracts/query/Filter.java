package dev.lexigram.contracts.query;

import org.jspecify.annotations.Nullable;

/// Conditions as triples: `Filter.of("age", ">=", 18)`.
public final class Filter {
    private Filter() {}

    /// The condition that a field, an operator and a value make.
    ///
    /// @throws IllegalArgumentException when the operator is unknown or the value does not suit it
    public static Predicate of(String field, String operator, @Nullable Object value) {
        return Operator.parse(operator).on(new Field(field), value);
    }

    /// The same with the operator as a constant.
    public static Predicate of(String field, Operator operator, @Nullable Object value) {
        return operator.on(new Field(field), value);
    }
}

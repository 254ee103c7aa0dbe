package dev.lexigram.contracts.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Conditions as triples, `Filter.of("age", ">=", 18)`, or keywords, `Filter.where(Map.of("age__gte", 18))`.
///
/// With the {@link FilterOperators#standard() standard operators}; an application's own come through its own
/// {@link FilterOperators}.
public final class Filter {
    private Filter() {}

    /// The condition that a field, an operator and a value make.
    ///
    /// @throws IllegalArgumentException when the operator is unknown or the value does not suit it
    public static Predicate of(String field, String operator, @Nullable Object value) {
        return FilterOperators.standard().of(field, operator, value);
    }

    /// All conditions of a keyword map: `age__gte`, `city__in`, `email__isnull`, or `status` alone for equality.
    ///
    /// @throws IllegalArgumentException when an operator is unknown or a value does not suit it
    /// @see FilterKey
    public static Predicate where(Map<String, ? extends @Nullable Object> keywords) {
        return FilterOperators.standard().where(keywords);
    }

    /// The same with the operator as a constant.
    public static Predicate of(String field, Operator operator, @Nullable Object value) {
        return operator.on(new Field(field), value);
    }
}

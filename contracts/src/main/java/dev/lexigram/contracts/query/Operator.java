package dev.lexigram.contracts.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be asked of a field and a value. `GTE` and `LTE` are the seed's names for at least and at most.
@SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable and the functions hold no state
public enum Operator {
    EQ("=", FieldExpression::eq, "=="),
    NE("!=", FieldExpression::ne, "<>"),
    LT("<", required(FieldExpression::lt)),
    LTE("<=", required(FieldExpression::le), "le"),
    GT(">", required(FieldExpression::gt)),
    GTE(">=", required(FieldExpression::ge), "ge"),
    IN("in", (field, value) -> field.in(list(value, "in"))),
    NOT_IN("not in", (field, value) -> field.notIn(list(value, "not in")), "nin"),
    LIKE("like", (field, value) -> field.like(text(value, "like"))),
    ILIKE("ilike", (field, value) -> field.ilike(text(value, "ilike"))),
    CONTAINS("contains", (field, value) -> field.contains(text(value, "contains"))),
    ICONTAINS("icontains", (field, value) -> field.icontains(text(value, "icontains"))),
    STARTS_WITH("starts with", (field, value) -> field.startsWith(text(value, "starts with")), "startswith"),
    ENDS_WITH("ends with", (field, value) -> field.endsWith(text(value, "ends with")), "endswith"),
    /// With true or no value; with false it is its opposite.
    IS_NULL("is null", (field, value) -> yes(value) ? field.isNull() : field.isNotNull(), "isnull"),
    /// With true or no value; with false it is its opposite.
    IS_NOT_NULL("is not null", (field, value) -> yes(value) ? field.isNotNull() : field.isNull(), "isnotnull"),
    BETWEEN(
            "between",
            (field, value) -> field.between(pair(value).getFirst(), pair(value).getLast())),
    NOT_BETWEEN(
            "not between",
            (field, value) ->
                    field.notBetween(pair(value).getFirst(), pair(value).getLast()));

    private final String symbol;
    private final List<String> aliases;

    private final BiFunction<Field, @Nullable Object, Predicate> predicate;

    Operator(String symbol, BiFunction<Field, @Nullable Object, Predicate> predicate, String... aliases) {
        this.symbol = symbol;
        this.predicate = predicate;
        this.aliases = List.of(aliases);
    }

    /// How it is written, such as `>=`.
    public String symbol() {
        return symbol;
    }

    /// All names: the symbol, the constant's own and others.
    List<String> names() {
        return Stream.concat(Stream.of(symbol, name().toLowerCase(Locale.ROOT)), aliases.stream())
                .toList();
    }

    /// The condition on a field and a value.
    ///
    /// @throws IllegalArgumentException when the value does not suit the operator
    public Predicate on(Field field, @Nullable Object value) {
        return predicate.apply(field, value);
    }

    /// The operator that a symbol or a name stands for: `>=`, `gte`, `not in`, `NOT_IN`.
    ///
    /// @throws IllegalArgumentException when there is none; the message lists all
    public static Operator parse(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        for (Operator operator : values()) {
            if (operator.names().stream()
                    .anyMatch(name -> name.replace('_', ' ').equals(wanted))) {
                return operator;
            }
        }
        String known = Arrays.stream(values()).map(Operator::symbol).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("Unknown operator '" + text + "'. Known: " + known + ".");
    }

    private static BiFunction<Field, @Nullable Object, Predicate> required(
            BiFunction<Field, Object, Predicate> operator) {
        return (field, value) -> {
            if (value == null) {
                throw new IllegalArgumentException(
                        "Nothing is less or greater than null. Ask for 'is null' or 'is not null' on '" + field.name()
                                + "'.");
            }
            return operator.apply(field, value);
        };
    }

    private static boolean yes(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return !Boolean.FALSE.equals(value);
        }
        throw new IllegalArgumentException("'is null' needs true, false or nothing.");
    }

    private static Collection<?> list(@Nullable Object value, String operator) {
        List<?> values = value instanceof Object[] array ? Arrays.asList(array) : List.of();
        Collection<?> all = value instanceof Collection<?> collection ? collection : values;
        if (all.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("'" + operator + "' takes no null; ask for 'is null' as well.");
        }
        if (value instanceof Collection || value instanceof Object[]) {
            return all;
        }
        throw new IllegalArgumentException("'" + operator + "' needs a collection of values.");
    }

    private static List<?> pair(@Nullable Object value) {
        List<?> both = List.copyOf(list(value, "between"));
        if (both.size() != 2) {
            throw new IllegalArgumentException("'between' needs two values, the lower and the upper.");
        }
        return both;
    }

    private static String text(@Nullable Object value, String operator) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("'" + operator + "' needs a text.");
    }
}

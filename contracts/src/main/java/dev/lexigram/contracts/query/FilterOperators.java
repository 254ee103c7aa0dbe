package dev.lexigram.contracts.query;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The operators that filters know by name, and those that an application adds.
///
/// ```
/// var operators = FilterOperators.standard()
///         .with("adult", (field, value) -> field.ge(18));
/// operators.where(Map.of("age__adult", true, "name__icontains", "ann"));
/// ```
///
/// Case, and whether words are joined by a blank, by `_` or by nothing, does not matter: `not in`, `NOT_IN` and
/// `notin` are one name. Values stay what they are: the text `"on"` is a text, a date is a date, and no filter is
/// ever dropped. Immutable and thread-safe.
public final class FilterOperators {

    private static final FilterOperators STANDARD = new FilterOperators(standardOperators());

    private final Map<String, BiFunction<Field, @Nullable Object, Predicate>> operators;

    private FilterOperators(Map<String, BiFunction<Field, @Nullable Object, Predicate>> operators) {
        this.operators = operators;
    }

    /// All of {@link Operator} under all names, and `isnull` with true or false.
    public static FilterOperators standard() {
        return STANDARD;
    }

    private static Map<String, BiFunction<Field, @Nullable Object, Predicate>> standardOperators() {
        Map<String, BiFunction<Field, @Nullable Object, Predicate>> all = new LinkedHashMap<>();
        for (Operator operator : Operator.values()) {
            operator.names().forEach(name -> all.put(plain(name), operator::on));
        }
        return all;
    }

    /// A copy that knows one more operator, or another meaning of one.
    ///
    /// @param name how filters call it
    /// @param operator makes the condition of a field and a value, which may be null
    /// @throws IllegalArgumentException when the name is blank or contains `__`
    public FilterOperators with(String name, BiFunction<Field, @Nullable Object, Predicate> operator) {
        if (name.isBlank() || name.contains("__")) {
            throw new IllegalArgumentException("An operator's name is not blank and has no '__' in it.");
        }
        Map<String, BiFunction<Field, @Nullable Object, Predicate>> more = new LinkedHashMap<>(operators);
        more.put(plain(name), operator);
        return new FilterOperators(more);
    }

    /// Whether there is an operator of that name.
    public boolean knows(String operator) {
        return operators.containsKey(plain(operator));
    }

    /// All names, without blanks, in small letters.
    public Set<String> names() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(operators.keySet()));
    }

    /// The known name that was most likely meant, when one is near enough for advice.
    public Optional<String> nearest(String operator) {
        String wanted = plain(operator);
        return operators.keySet().stream()
                .min(Comparator.comparingInt(name -> Spelling.distance(wanted, name)))
                .filter(name -> Spelling.distance(wanted, name) <= Math.max(1, name.length() / 3));
    }

    /// The condition that a field, an operator and a value make.
    ///
    /// @throws IllegalArgumentException when the operator is unknown or the value does not suit it
    public Predicate of(String field, String operator, @Nullable Object value) {
        var found = operators.get(plain(operator));
        if (found == null) {
            String meant = nearest(operator)
                    .map(name -> " Did you mean '" + name + "'?")
                    .orElse("");
            throw new IllegalArgumentException("Unknown operator '" + operator + "' on '" + field + "'." + meant
                    + " Known: " + String.join(", ", operators.keySet()) + ".");
        }
        return found.apply(new Field(field), value);
    }

    /// All conditions of a keyword map: `age__gte`, `city__in`, `email__isnull`, or `status` alone for equality.
    ///
    /// {@link FilterKey} says how a keyword is read. No keywords mean no condition.
    ///
    /// @throws IllegalArgumentException when an operator is unknown or a value does not suit it
    public Predicate where(Map<String, ? extends @Nullable Object> keywords) {
        List<Predicate> all = keywords.entrySet().stream()
                .map(entry -> {
                    FilterKey key = FilterKey.parse(entry.getKey());
                    return of(key.field(), key.operator(), entry.getValue());
                })
                .toList();
        return Predicate.all(all.toArray(Predicate[]::new));
    }

    /// The name by which an operator is found.
    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "");
    }
}

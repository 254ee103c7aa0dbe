package dev.lexigram.data.query;

import dev.lexigram.contracts.error.DataQueryException;
import dev.lexigram.contracts.error.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row or document, seen as the values of its fields.
///
/// ```
/// FieldValues row = name -> switch (name) {
///     case "age" -> user.age();
///     case "name" -> user.name();
///     default -> throw FieldValues.unknown(name);
/// };
/// ```
@FunctionalInterface
public interface FieldValues {

    /// The value of a field, or null where it has none.
    ///
    /// @throws DataQueryException when there is no such field: no answer would be a wrong one
    @Nullable
    Object value(String field);

    /// The values of a map, which names all fields, those without a value too. Read when asked, not copied.
    static FieldValues of(Map<String, ? extends @Nullable Object> values) {
        return field -> {
            Object value = values.get(field);
            if (value == null && !values.containsKey(field)) {
                throw new DataQueryException(unknownField(field).with("known", String.join(", ", values.keySet())));
            }
            return value;
        };
    }

    /// The error to throw for a field that does not exist.
    static DataQueryException unknown(String field) {
        return new DataQueryException(unknownField(field));
    }

    private static Problem unknownField(String field) {
        return Problem.of("The condition or order names an unknown field.")
                .with("field", field)
                .hint("Name the fields as they are written in the record.");
    }
}

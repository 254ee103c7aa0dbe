package dev.lexigram.data.request;

import dev.lexigram.contracts.error.DataQueryException;
import dev.lexigram.contracts.error.Problem;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The value of one parameter.
///
/// @param name the parameter's name
/// @param type the type of the field that it filters
record ParameterValue(String name, Class<?> type) {

    /// The value that an operator takes.
    Object of(String operator, List<String> values) {
        return switch (operator.toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "")) {
            case "in", "notin", "nin" -> list(values);
            case "between", "notbetween" -> pair(list(values));
            case "isnull", "isnotnull" -> parse(Boolean.class, single(values));
            case "like", "ilike", "contains", "icontains", "startswith", "endswith" -> text(single(values));
            default -> parse(type, single(values));
        };
    }

    private List<Object> list(List<String> values) {
        Stream<String> each = values.size() == 1 ? Stream.of(values.getFirst().split(",", -1)) : values.stream();
        return each.map(text -> parse(type, text)).toList();
    }

    private List<Object> pair(List<Object> values) {
        if (values.size() != 2) {
            throw new DataQueryException(Problem.of("The parameter needs two values, the lower and the upper.")
                    .with("parameter", name));
        }
        return values;
    }

    private String single(List<String> values) {
        if (values.size() != 1) {
            throw notOne(name);
        }
        return values.getFirst();
    }

    static DataQueryException notOne(String name) {
        return new DataQueryException(Problem.of("The parameter needs exactly one value.")
                .with("parameter", name)
                .hint("Pass it once, or ask with 'in'."));
    }

    private String text(String value) {
        if (type != String.class) {
            throw new DataQueryException(Problem.of("Only a field of text can be searched for a text.")
                    .with("parameter", name)
                    .with("type", type.getSimpleName()));
        }
        return value;
    }

    /// The text is left out of the error: it may be anything, and whoever sent it has it.
    private Object parse(Class<?> wanted, String text) {
        try {
            return TextParser.parse(wanted, text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new DataQueryException(
                    Problem.of("The parameter's value is not of its field's type.")
                            .with("parameter", name)
                            .with("type", wanted.getSimpleName())
                            .with("known", wanted.isEnum() ? List.of(wanted.getEnumConstants()) : null)
                            .hint("Write it as Java does; times as ISO 8601 does."),
                    e);
        }
    }
}

package dev.lexigram.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Single values: from what was written to the component's type, and back to text.
///
/// The usual types are read here, strictly and without loading a mapper; all others go through Jackson.
final class Scalars {

    private record Kind(String expected, Function<String, Object> reader) {}

    private static final Kind WHOLE = new Kind("a whole number", Integer::valueOf);
    private static final Kind LONG = new Kind("a whole number", Long::valueOf);
    private static final Kind DECIMAL = new Kind("a number", Double::valueOf);
    private static final Kind TRUTH = new Kind("true or false", Scalars::truth);

    private static final Map<Class<?>, Kind> KINDS = Map.ofEntries(
            Map.entry(String.class, new Kind("a text", text -> text)),
            Map.entry(Object.class, new Kind("a text", text -> text)),
            Map.entry(int.class, WHOLE),
            Map.entry(Integer.class, WHOLE),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(double.class, DECIMAL),
            Map.entry(Double.class, DECIMAL),
            Map.entry(boolean.class, TRUTH),
            Map.entry(Boolean.class, TRUTH),
            Map.entry(Secret.class, new Kind("a text", Secret::of)),
            Map.entry(Duration.class, new Kind("a duration such as 250ms, 30s, 5m or 1h", DurationText::parse)));

    private Scalars() {}

    /// @throws IllegalArgumentException when the value does not fit; its text may quote the value
    static Object read(Object value, Class<?> type) {
        if (type.isInstance(value)) {
            return value;
        }
        String text = String.valueOf(value).trim();
        Kind kind = KINDS.get(type);
        if (kind != null) {
            // A text keeps its spaces: they may belong to a password.
            return kind.reader().apply(type == String.class || type == Secret.class ? String.valueOf(value) : text);
        }
        return type.isEnum() ? constant(text, type) : JacksonScalars.read(text, type);
    }

    /// What a value of the type looks like, for errors.
    static String expected(Class<?> type) {
        Kind kind = KINDS.get(type);
        if (kind != null) {
            return kind.expected();
        }
        return type.isEnum()
                ? "one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Scalars::text)
                                .collect(Collectors.joining(", "))
                : "a value of type " + type.getSimpleName();
    }

    /// The value as it would be written in a file; secrets are masked.
    static String text(@Nullable Object value) {
        return switch (value) {
            case Duration duration -> DurationText.format(duration);
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            case null, default -> String.valueOf(value);
        };
    }

    private static Object truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw new IllegalArgumentException("The text is neither true nor false.");
        };
    }

    private static Object constant(String text, Class<?> type) {
        String name = text.replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No constant has that name."));
    }
}

package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.contracts.error.Problem;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// Sees that a value suits the field that it is compared with or written to; else a database might compare a number
/// as a text, or find nothing.
final class ValueCheck {

    private ValueCheck() {}

    /// The value as the column's type has it: another type that means the same without loss is converted.
    ///
    /// @throws ParameterBindingException when it does not suit; the value is not in the message
    static Object fit(EntityModel<?> model, ColumnModel column, Object value) {
        Class<?> type = boxed(column.type());
        if (type == value.getClass() || type.isInstance(value)) {
            return value;
        }
        Object converted = converted(type, value);
        if (converted == null) {
            throw wrong(model, column, "The value does not suit the field.", value.getClass());
        }
        return converted;
    }

    private static @Nullable Object converted(Class<?> type, Object value) {
        return switch (value) {
            case Number number when Number.class.isAssignableFrom(type) -> number(type, number);
            case String text when type.isEnum() -> constant(type, text);
            case String text when type == Character.class && text.length() == 1 -> text.charAt(0);
            case Character character when type == String.class -> character.toString();
            case Instant instant when type == OffsetDateTime.class -> instant.atOffset(ZoneOffset.UTC);
            case OffsetDateTime time when type == Instant.class -> time.toInstant();
            case ZonedDateTime time when type == Instant.class -> time.toInstant();
            case ZonedDateTime time when type == OffsetDateTime.class -> time.toOffsetDateTime();
            default -> null;
        };
    }

    // Exact decimals may be stored as text, which only compares with its like; other numbers compare by value.
    private static Number number(Class<?> type, Number number) {
        if (type == BigDecimal.class) {
            return new BigDecimal(number.toString());
        }
        boolean whole = !(number instanceof BigDecimal || number instanceof Double || number instanceof Float);
        return type == BigInteger.class && whole ? new BigInteger(number.toString()) : number;
    }

    private static @Nullable Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    /// Refuses patterns on what is no text.
    static void text(EntityModel<?> model, ColumnModel column) {
        if (family(column.type()) != String.class) {
            throw wrong(model, column, "Only texts can be matched with patterns.", String.class);
        }
    }

    /// Refuses to compare fields of different kinds.
    static void comparable(EntityModel<?> model, ColumnModel one, ColumnModel other) {
        if (family(one.type()) != family(other.type())) {
            throw wrong(model, one, "The fields cannot be compared with each other.", other.type());
        }
    }

    private static Class<?> family(Class<?> type) {
        Class<?> boxed = boxed(type);
        if (Number.class.isAssignableFrom(boxed)) {
            return Number.class;
        }
        if (boxed.isEnum() || boxed == Character.class) {
            return String.class;
        }
        return boxed == OffsetDateTime.class || boxed == ZonedDateTime.class ? Instant.class : boxed;
    }

    private static Class<?> boxed(Class<?> type) {
        // The two commonest first: this is asked for each value of each statement.
        if (type == int.class) {
            return Integer.class;
        }
        if (type == long.class) {
            return Long.class;
        }
        return type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
    }

    private static ParameterBindingException wrong(
            EntityModel<?> model, ColumnModel column, String sentence, Class<?> found) {
        return new ParameterBindingException(
                Problem.of(sentence)
                        .with("entity", model.type().getSimpleName())
                        .with("field", column.component())
                        .with("field type", column.type().getSimpleName())
                        .with("given type", found.getSimpleName())
                        .hint("Give a " + column.type().getSimpleName() + "."),
                null);
    }
}

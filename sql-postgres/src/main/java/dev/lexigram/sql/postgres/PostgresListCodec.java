package dev.lexigram.sql.postgres;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.dialect.Codecs;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lists and arrays of single values as PostgreSQL's arrays of one dimension.
///
/// @param element the class of the elements, not primitive
/// @param container `List`, or the class of an array
/// @param type PostgreSQL's name for the elements
/// @param codec how an element alone travels
record PostgresListCodec(Class<?> element, Class<?> container, String type, Codec<?> codec) implements Codec<Object> {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("java.lang.Boolean", "bool"),
            Map.entry("java.lang.Short", "int2"),
            Map.entry("java.lang.Integer", "int4"),
            Map.entry("java.lang.Long", "int8"),
            Map.entry("java.lang.Float", "float4"),
            Map.entry("java.lang.Double", "float8"),
            Map.entry("java.math.BigDecimal", "numeric"),
            Map.entry("java.math.BigInteger", "numeric"),
            Map.entry("java.lang.String", "text"),
            Map.entry("java.util.UUID", "uuid"),
            Map.entry("java.time.LocalDate", "date"),
            Map.entry("java.time.LocalTime", "time"),
            Map.entry("java.time.LocalDateTime", "timestamp"),
            Map.entry("java.time.OffsetDateTime", "timestamptz"),
            Map.entry("java.time.Instant", "timestamptz"));

    /// What the driver takes and gives as it is.
    private static final Set<Class<?>> DIRECT =
            Set.of(Boolean.class, Short.class, Integer.class, Long.class, Float.class, Double.class, String.class);

    static @Nullable Codec<?> codec(Class<?> element, Class<?> container, Codecs codecs) {
        Class<?> boxed = MethodType.methodType(element).wrap().returnType();
        String type = boxed.isEnum() ? "text" : TYPES.get(boxed.getName());
        // An own codec may store anything; only the database's own are known to fit the type.
        if (type == null || codecs.own().codecs().containsKey(boxed)) {
            return null;
        }
        return new PostgresListCodec(boxed, container, type, codecs.of(boxed));
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
        java.sql.Array array = row.getArray(index);
        if (array == null) {
            return null;
        }
        @Nullable Object[] elements = elements(array);
        return container == List.class
                ? Collections.unmodifiableList(Arrays.asList(elements))
                : inArray(elements, row, index);
    }

    private @Nullable Object[] elements(java.sql.Array array) throws SQLException {
        if (DIRECT.contains(element)
                && array.getArray() instanceof Object[] given
                && given.getClass().getComponentType() == element) {
            return given;
        }
        return oneByOne(array);
    }

    /// All else, such as times, which the driver would give in types of its own.
    private @Nullable Object[] oneByOne(java.sql.Array array) throws SQLException {
        List<@Nullable Object> elements = new ArrayList<>();
        try (ResultSet rows = array.getResultSet()) {
            while (rows.next()) {
                // The first column counts.
                elements.add(codec.read(rows, 2));
            }
        }
        return elements.toArray();
    }

    private Object inArray(@Nullable Object[] elements, ResultSet row, int index) throws SQLException {
        Class<?> component = container.getComponentType();
        Object array = Array.newInstance(component, elements.length);
        for (int i = 0; i < elements.length; i++) {
            Object value = elements[i];
            if (value == null && component.isPrimitive()) {
                throw new MappingException(
                        Problem.of("An element of the array is null and the component's are primitive.")
                                .with("column", row.getMetaData().getColumnLabel(index))
                                .hint("Use a List or an array of the wrapper type."),
                        null);
            }
            Array.set(array, i, value);
        }
        return array;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        Object[] elements = DIRECT.contains(element) ? direct(value) : texts(value);
        statement.setArray(index, statement.getConnection().createArrayOf(type, elements));
    }

    /// The elements in an array of their own class, which the driver sends in binary form.
    private Object[] direct(Object value) {
        Object[] elements = (Object[]) Array.newInstance(element, size(value));
        for (int i = 0; i < elements.length; i++) {
            elements[i] = at(value, i);
        }
        return elements;
    }

    private static @Nullable String[] texts(Object value) {
        @Nullable String[] texts = new @Nullable String[size(value)];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(at(value, i));
        }
        return texts;
    }

    private static int size(Object value) {
        return value instanceof List<?> list ? list.size() : Array.getLength(value);
    }

    private static @Nullable Object at(Object value, int i) {
        return value instanceof List<?> list ? list.get(i) : Array.get(value, i);
    }

    private static @Nullable String text(@Nullable Object element) {
        return switch (element) {
            case null -> null;
            case Enum<?> constant -> constant.name();
            case BigDecimal number -> number.toPlainString();
            case Instant instant -> Codecs.utc(instant).toString();
            case OffsetDateTime time -> time.truncatedTo(ChronoUnit.MICROS).toString();
            case LocalDateTime time -> time.truncatedTo(ChronoUnit.MICROS).toString();
            case LocalTime time -> time.truncatedTo(ChronoUnit.MICROS).toString();
            default -> element.toString();
        };
    }
}

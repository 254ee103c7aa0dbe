package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.dialect.Codecs;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.OffsetTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decides in what form the components of a record are stored.
///
/// @param record the record
/// @param codecs the database's
record ColumnForms(Class<?> record, Codecs codecs) {

    /// @throws MappingException when the component cannot be stored; the hint says what could
    ColumnForm of(Member component) {
        Class<?> type = component.type();
        Optional<Mark.Coded> own = component.mark(Mark.Coded.class);
        boolean json = component.has(Mark.Plain.JSON);
        if (json && own.isPresent()) {
            throw refusal(component, "A component has two forms.", "Take @Json or @StoredAs off it.");
        }
        if (json) {
            return new ColumnForm.Document(JsonDocuments.of(component.genericType(), codecs.json()));
        }
        if (own.isPresent()) {
            return new ColumnForm.Own(type, own.get().codec().get().on(codecs));
        }
        if (codecs.own().codecs().containsKey(type)) {
            return new ColumnForm.Own(type, codecs.of(type));
        }
        if (type == List.class || (type.isArray() && type != byte[].class)) {
            return elements(component);
        }
        if (!codecs.supports(type)) {
            throw refusal(component, "A component's type has no SQL form.", advice(type));
        }
        return new ColumnForm.Value(type, codecs.of(type));
    }

    private ColumnForm elements(Member component) {
        Class<?> type = component.type();
        Optional<Class<?>> element =
                type.isArray() ? Optional.of(type.getComponentType()) : argument(component.genericType());
        Optional<Codec<?>> codec = type.isArray()
                ? Optional.of(type).filter(codecs::supports).map(codecs::of)
                : element.flatMap(codecs::listOf);
        if (element.isEmpty() || codec.isEmpty()) {
            throw refusal(
                    component,
                    "A component's type has no SQL form.",
                    "Put @Json on it, which stores it as a document; arrays of numbers, texts, UUIDs, java.time types"
                            + " and enums are columns on PostgreSQL alone.");
        }
        return new ColumnForm.Elements(element.get(), codec.get());
    }

    private static Optional<Class<?>> argument(Type type) {
        return type instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] instanceof Class<?> of
                ? Optional.of(of)
                : Optional.empty();
    }

    private MappingException refusal(Member component, String sentence, String hint) {
        return new MappingException(
                Problem.of(sentence)
                        .with("record", record.getName())
                        .with("component", component.name())
                        .with("type", component.type().getName())
                        .hint(hint),
                null);
    }

    private static String advice(Class<?> type) {
        if (type == Optional.class) {
            return "Declare the value itself and mark it @Nullable; a null column is read as null.";
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return "Put @Json on it, which stores it as a document, or register a codec for it.";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "Make it a List, or put @Json on it, which stores it as a document.";
        }
        if (type == OffsetTime.class) {
            return "Use LocalTime, with a ZoneOffset beside it if need be: without a date, times of different offsets"
                    + " have no order.";
        }
        if (Date.class.isAssignableFrom(type)) {
            return "Use the type of java.time for it: Instant, LocalDate, LocalTime or LocalDateTime.";
        }
        return "Use a number, text, boolean, java.time, UUID, byte[] or enum type, put @Json on it, or register a codec"
                + " for it.";
    }
}

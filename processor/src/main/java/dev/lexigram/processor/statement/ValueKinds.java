package dev.lexigram.processor.statement;

import dev.lexigram.processor.source.Sources;
import dev.lexigram.sql.dialect.ValueKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// What Java types are in SQL.
///
/// @param sources the compiler's knowledge
record ValueKinds(Sources sources) {

    private static final Map<String, ValueKind> KNOWN = Map.ofEntries(
            Map.entry("java.lang.Boolean", ValueKind.BOOLEAN),
            Map.entry("java.lang.Byte", ValueKind.INTEGER),
            Map.entry("java.lang.Short", ValueKind.INTEGER),
            Map.entry("java.lang.Integer", ValueKind.INTEGER),
            Map.entry("java.lang.Long", ValueKind.INTEGER),
            Map.entry("java.lang.Float", ValueKind.FLOAT),
            Map.entry("java.lang.Double", ValueKind.FLOAT),
            Map.entry("java.lang.String", ValueKind.TEXT),
            Map.entry("java.lang.Character", ValueKind.TEXT),
            Map.entry("java.math.BigDecimal", ValueKind.DECIMAL),
            Map.entry("java.math.BigInteger", ValueKind.DECIMAL),
            Map.entry("java.util.UUID", ValueKind.UUID),
            Map.entry("java.time.Instant", ValueKind.TIMESTAMP),
            Map.entry("java.time.OffsetDateTime", ValueKind.TIMESTAMP),
            Map.entry("java.time.ZonedDateTime", ValueKind.TIMESTAMP),
            Map.entry("java.time.LocalDate", ValueKind.DATE),
            Map.entry("java.time.LocalTime", ValueKind.TIME),
            Map.entry("java.time.LocalDateTime", ValueKind.LOCAL_TIMESTAMP),
            Map.entry("java.time.Duration", ValueKind.INTEGER),
            Map.entry("java.time.Year", ValueKind.INTEGER));

    // Stored as texts of a few characters.
    private static final Set<String> TEXTS = Set.of(
            "java.net.URI",
            "java.time.Period",
            "java.time.YearMonth",
            "java.time.MonthDay",
            "java.time.ZoneId",
            "java.time.ZoneOffset",
            "java.util.Locale",
            "java.util.Currency");

    // Of the JDK, often met, and nobody's column.
    private static final Map<String, String> ADVICE = Map.of(
            "java.util.Date", "Use java.time.Instant.",
            "java.util.Calendar", "Use java.time.Instant.",
            "java.sql.Timestamp", "Use java.time.Instant or LocalDateTime.",
            "java.sql.Date", "Use java.time.LocalDate.",
            "java.sql.Time", "Use java.time.LocalTime.");

    /// What a type of the JDK or an enum is, if it has a form in SQL.
    Optional<ValueKind> of(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return array.getComponentType().getKind() == TypeKind.BYTE
                    ? Optional.of(ValueKind.BYTES)
                    : of(array.getComponentType()).map(element -> ValueKind.LIST);
        }
        Optional<TypeElement> element = sources.element(sources.boxed(type));
        if (element.filter(found -> found.getKind() == ElementKind.ENUM).isPresent()) {
            return Optional.of(ValueKind.TEXT);
        }
        return element.map(found -> found.getQualifiedName().toString())
                .flatMap(name -> Optional.ofNullable(TEXTS.contains(name) ? ValueKind.TEXT : KNOWN.get(name)));
    }

    /// What to do instead about a type that has surely no form; empty for types that a codec may be registered
    /// for.
    Optional<String> refusal(TypeMirror type) {
        if (type.getKind() == TypeKind.TYPEVAR || type.getKind() == TypeKind.VOID) {
            return Optional.of("Use a type that is known.");
        }
        if (of(type).isPresent()) {
            return Optional.empty();
        }
        String name = sources.element(type)
                .map(found -> found.getQualifiedName().toString())
                .orElse("");
        if (ADVICE.containsKey(name)) {
            return Optional.of(ADVICE.get(name));
        }
        boolean container = name.startsWith("java.util.Optional")
                || name.startsWith("java.util.stream.")
                || name.startsWith("java.util.function.")
                || name.startsWith("dev.lexigram.contracts.")
                || sources.isA(type, Map.class)
                || sources.isA(type, Iterable.class);
        if (container || sources.element(type).filter(this::isEntity).isPresent()) {
            return Optional.of("Use numbers, texts, java.time types, UUIDs, enums or bytes.");
        }
        return Optional.empty();
    }

    private boolean isEntity(TypeElement type) {
        return sources.annotation(type, dev.lexigram.contracts.mapping.Entity.class)
                .isPresent();
    }

    /// Whether rows of results convert to it by themselves, and so may be null.
    boolean isConverted(TypeMirror type) {
        String name = sources.element(sources.boxed(type))
                .map(found -> found.getQualifiedName().toString())
                .orElse("");
        return KNOWN.containsKey(name)
                && !Set.of("java.time.Duration", "java.time.Year", "java.time.ZonedDateTime", "java.lang.Character")
                        .contains(name);
    }
}

package dev.lexigram.processor.query;

import dev.lexigram.processor.entity.AttributeType;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.query.ValueType.Family;
import dev.lexigram.processor.query.ValueType.Rank;
import dev.lexigram.processor.source.Sources;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/// What the names in a query stand for.
///
/// @param sources the compilation
/// @param entity what the query is about
/// @param parameters those of the method that are asked with
record Terms(Sources sources, EntityType entity, List<MethodParameter> parameters) {

    private static final BigInteger INT = BigInteger.valueOf(Integer.MAX_VALUE);

    Terms {
        parameters = List.copyOf(parameters);
    }

    /// The attribute of a name, or that of the key.
    Optional<AttributeType> attribute(String name) {
        if (!name.equals(Expr.Attribute.KEY)) {
            return entity.attribute(name);
        }
        return entity.ids().size() == 1 ? Optional.of(entity.ids().getFirst()) : Optional.empty();
    }

    /// The attribute that something is.
    Optional<AttributeType> attribute(Expr expr) {
        return expr instanceof Expr.Attribute(String name, int at) ? attribute(name) : Optional.empty();
    }

    /// The parameter that something is.
    Optional<MethodParameter> parameter(Expr expr) {
        Predicate<MethodParameter> meant = switch (expr) {
            case Expr.Named(String name, int at) ->
                parameter -> parameter.name().equals(name);
            case Expr.Positional(int position, int at) -> parameter -> parameter.position() == position;
            default -> parameter -> false;
        };
        return parameters.stream().filter(meant).findFirst();
    }

    /// What kind of value a Java type is.
    ValueType of(TypeMirror type) {
        TypeMirror boxed = sources.boxed(type);
        Optional<TypeElement> element = sources.element(boxed);
        Optional<Rank> rank =
                element.flatMap(found -> Rank.of(found.getQualifiedName().toString()));
        return new ValueType(rank.isPresent() ? Family.NUMBER : family(boxed, element), rank, Optional.of(boxed));
    }

    private Family family(TypeMirror boxed, Optional<TypeElement> element) {
        if (element.filter(found -> found.getKind() == ElementKind.ENUM).isPresent()) {
            return Family.ENUM;
        }
        if (sources.is(boxed, String.class)) {
            return Family.TEXT;
        }
        if (sources.is(boxed, Character.class)) {
            return Family.CHARACTER;
        }
        if (sources.is(boxed, Boolean.class)) {
            return Family.TRUTH;
        }
        boolean instant = sources.is(boxed, Instant.class)
                || sources.is(boxed, OffsetDateTime.class)
                || sources.is(boxed, ZonedDateTime.class);
        return instant ? Family.INSTANT : Family.OTHER;
    }

    /// The type of a clock.
    ValueType of(Expr.Clock clock) {
        Class<?> type = switch (clock) {
            case DATE -> LocalDate.class;
            case TIME -> LocalTime.class;
            case DATETIME -> LocalDateTime.class;
        };
        return of(sources.elements().getTypeElement(type.getName()).asType());
    }

    /// The type of a number as it is written.
    static ValueType of(Expr.Numeral numeral) {
        String text = numeral.value();
        char last = Character.toLowerCase(text.charAt(text.length() - 1));
        if (last == 'f') {
            return ValueType.number(Rank.FLOAT);
        }
        if (last == 'l') {
            return ValueType.number(Rank.LONG);
        }
        if (last == 'd' || text.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E')) {
            return ValueType.number(Rank.DOUBLE);
        }
        boolean small = new BigInteger(digits(text)).compareTo(INT) <= 0;
        return ValueType.number(small ? Rank.INTEGER : Rank.LONG);
    }

    /// A number as it is written, without underscores and suffix.
    static String digits(String numeral) {
        String plain = numeral.replace("_", "");
        boolean suffix = "dDfFlL".indexOf(plain.charAt(plain.length() - 1)) >= 0;
        return suffix ? plain.substring(0, plain.length() - 1) : plain;
    }

    /// What is in a collection or array; empty for anything else, and for bytes.
    Optional<TypeMirror> element(TypeMirror type) {
        if (type instanceof ArrayType array) {
            TypeMirror of = array.getComponentType();
            return of.getKind() == TypeKind.BYTE ? Optional.empty() : Optional.of(of);
        }
        return sources.isA(type, Collection.class) ? sources.argument(type, 0).map(Terms::bound) : Optional.empty();
    }

    private static TypeMirror bound(TypeMirror type) {
        return type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
                ? wildcard.getExtendsBound()
                : type;
    }

    /// The enum that something is of, whatever may be wrong with it.
    Optional<TypeElement> enumOf(Expr expr) {
        Optional<TypeMirror> type = attribute(expr)
                .map(AttributeType::type)
                .or(() -> parameter(expr).map(MethodParameter::type))
                .map(found -> element(found).orElse(found));
        return type.flatMap(sources::element).filter(found -> found.getKind() == ElementKind.ENUM);
    }

    /// The constant of an enum that a name means: its own name, or that behind the enum's, or behind the end of
    /// it.
    Optional<Element> constant(TypeElement type, String name) {
        int dot = name.lastIndexOf('.');
        boolean own = dot < 0 || ("." + type.getQualifiedName()).endsWith("." + name.substring(0, dot));
        return own
                ? constants(type).stream()
                        .filter(one -> one.getSimpleName().contentEquals(name.substring(dot + 1)))
                        .findFirst()
                : Optional.empty();
    }

    static List<Element> constants(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(one -> one.getKind() == ElementKind.ENUM_CONSTANT)
                .map(Element.class::cast)
                .toList();
    }

    /// The enum whose constant a name with dots is, by its whole name.
    Optional<TypeElement> named(String constant) {
        int dot = constant.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(sources.elements().getTypeElement(constant.substring(0, dot)))
                        .filter(found -> found.getKind() == ElementKind.ENUM)
                        .filter(found -> constant(found, constant).isPresent());
    }

    /// Whether values of these kinds can be compared.
    boolean areComparable(ValueType one, ValueType other) {
        if (one.family() == Family.UNKNOWN || other.family() == Family.UNKNOWN) {
            return true;
        }
        if (one.family() != other.family()) {
            return false;
        }
        return switch (one.family()) {
            case ENUM, OTHER -> isSame(one.type(), other.type());
            case NUMBER, TEXT, CHARACTER, TRUTH, INSTANT, UNKNOWN -> true;
        };
    }

    private boolean isSame(Optional<TypeMirror> one, Optional<TypeMirror> other) {
        return one.isPresent() && other.isPresent() && sources.isSame(one.get(), other.get());
    }
}

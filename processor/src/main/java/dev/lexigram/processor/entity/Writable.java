package dev.lexigram.processor.entity;

import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.KeyGenerator;
import dev.lexigram.contracts.mapping.References;
import dev.lexigram.processor.entity.Shape.Making;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.sql.mapping.StoredAs;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/// Whether Java that stands beside an entity can read and make it. What the engine reaches by reflection alone,
/// such as a private codec, stays with reflection.
///
/// @param sources the compiler's
/// @param beside what can be reached
/// @param shape the entity's shape
record Writable(Sources sources, Beside beside, Shape shape) {

    /// What cannot be written; empty when all can.
    Optional<String> obstacle() {
        if (!beside.isReachable()) {
            return Optional.of("the class is private or has type parameters");
        }
        boolean throwing = calls().anyMatch(this::throwsChecked);
        if (throwing) {
            return Optional.of("its constructor or an accessor throws a checked exception");
        }
        return shape.members().stream()
                .filter(member -> !isWritable(member))
                .map(member -> "what '" + member.name() + "' needs cannot be reached from another class")
                .findFirst();
    }

    private Stream<Element> calls() {
        Element making = switch (shape.making()) {
            case Making.Whole whole -> whole.constructor();
            case Making.Stepwise stepwise -> stepwise.constructor();
        };
        Stream<Element> readers =
                shape.members().stream().map(member -> member.reader().element());
        Stream<Element> setters = shape.setters().stream().map(MemberType.Access::element);
        return Stream.concat(Stream.of(making), Stream.concat(readers, setters));
    }

    private boolean throwsChecked(Element called) {
        return called instanceof ExecutableElement method
                && method.getThrownTypes().stream()
                        .anyMatch(thrown ->
                                !sources.isA(thrown, RuntimeException.class) && !sources.isA(thrown, Error.class));
    }

    private boolean isWritable(MemberType member) {
        return beside.isReachable(member.type())
                && isPlain(member.type())
                && isMakeable(named(member, StoredAs.class, "value"))
                && isMakeable(
                        named(member, Generated.class, "by").filter(type -> !sources.is(type, KeyGenerator.None.class)))
                && named(member, References.class, "value")
                        .map(beside::isReachable)
                        .orElse(true);
    }

    private Optional<TypeMirror> named(MemberType member, Class<?> mark, String name) {
        return sources.annotation(member.element(), mark).map(found -> (TypeMirror) sources.member(found, name));
    }

    /// Whether the type can be told: neither arrays of generic classes nor lower bounds.
    private static boolean isPlain(TypeMirror type) {
        return switch (type) {
            case DeclaredType declared -> declared.getTypeArguments().stream().allMatch(Writable::isPlain);
            case ArrayType array -> !isGeneric(array.getComponentType());
            case WildcardType wildcard -> wildcard.getSuperBound() == null;
            default -> type.getKind().isPrimitive();
        };
    }

    private static boolean isGeneric(TypeMirror type) {
        return switch (type) {
            case DeclaredType declared -> !declared.getTypeArguments().isEmpty();
            case ArrayType array -> isGeneric(array.getComponentType());
            default -> type.getKind() == TypeKind.TYPEVAR;
        };
    }

    private boolean isMakeable(Optional<TypeMirror> named) {
        Optional<TypeElement> type = named.flatMap(sources::element);
        return named.isEmpty()
                || (type.isPresent()
                        && beside.isReachable(type.get())
                        && ElementFilter.constructorsIn(type.get().getEnclosedElements()).stream()
                                .anyMatch(one -> one.getParameters().isEmpty()
                                        && beside.isReachable(one)
                                        && !throwsChecked(one)));
    }
}

package dev.lexigram.processor.repository;

import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Reads the interface of a repository.
///
/// @param sources the compilation
/// @param problems where mistakes go
record RepositoryReader(Sources sources, Problems problems) {

    /// @return empty when it cannot be implemented, which was told
    Optional<RepositoryType> read(TypeElement type) {
        if (type.getKind() != ElementKind.INTERFACE
                || isHidden(type)
                || !type.getTypeParameters().isEmpty()) {
            problems.error(
                    type,
                    "LEX_GEN_204",
                    "Only an interface without type parameters can be implemented.",
                    "Make it a top-level or nested interface that is not private; give its type arguments where it extends.");
            return Optional.empty();
        }
        AnnotationMirror mark = sources.annotation(type, dev.lexigram.contracts.declare.Repository.class)
                .orElseThrow();
        Optional<DeclaredType> repository = repository(type.asType());
        Optional<TypeElement> named = sources.element((TypeMirror) sources.member(mark, "entity"));
        Optional<TypeElement> entity = named.or(
                () -> repository.flatMap(found -> sources.argument(found, 0)).flatMap(sources::element));
        return Optional.of(new RepositoryType(
                type,
                (String) sources.member(mark, "database"),
                entity,
                repository.flatMap(found -> sources.argument(found, 1))));
    }

    private static boolean isHidden(TypeElement type) {
        return type.getModifiers().contains(Modifier.PRIVATE)
                || (type.getNestingKind() != NestingKind.TOP_LEVEL && type.getNestingKind() != NestingKind.MEMBER);
    }

    /// `Repository<T, K>` among the interfaces that a type extends.
    private Optional<DeclaredType> repository(TypeMirror type) {
        if (sources.is(type, dev.lexigram.contracts.repository.Repository.class)) {
            return Optional.of((DeclaredType) type);
        }
        return sources.types().directSupertypes(type).stream()
                .flatMap(each -> repository(each).stream())
                .findFirst();
    }
}

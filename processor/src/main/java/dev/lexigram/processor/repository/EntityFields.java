package dev.lexigram.processor.repository;

import com.palantir.javapoet.TypeName;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.processor.entity.AttributeType;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.entity.EntityTypes;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/// The entities that a repository is about, and the fields that hold their repositories.
///
/// @param of the repository
/// @param sources the compilation
/// @param problems where mistakes go
/// @param types all entities
/// @param fields the generated fields
record EntityFields(RepositoryType of, Sources sources, Problems problems, EntityTypes types, RepositoryFields fields) {

    /// An entity and the field with its repository.
    record Handle(EntityType entity, String field) {}

    /// The entity of a type, if it is one.
    Optional<EntityType> entity(TypeMirror type) {
        return sources.element(type)
                .filter(found -> sources.annotation(found, Entity.class).isPresent())
                .flatMap(types::of);
    }

    /// The entity of a name in a query: a simple one beside the repository, or a qualified one.
    Optional<EntityType> named(String name) {
        String folder =
                sources.elements().getPackageOf(of.element()).getQualifiedName().toString();
        return Stream.of(folder + "." + name, of.element().getQualifiedName() + "." + name, name)
                .map(sources.elements()::getTypeElement)
                .filter(Objects::nonNull)
                .flatMap(found -> entity(found.asType()).stream())
                .findFirst();
    }

    /// The entity that a method is about: the one that it names by a type, else the repository's.
    ///
    /// @param named where the method may name one: its result, or a parameter
    /// @return empty when there is none, which was told
    Optional<Handle> handle(DeclaredMethod method, TypeMirror named) {
        Optional<EntityType> found = entity(named).or(() -> of.entity().flatMap(types::of));
        if (found.isEmpty()) {
            problems.error(
                    method.element(),
                    "LEX_GEN_205",
                    "Nothing says which entity the method is about.",
                    "Extend CrudRepository<T, K>, or write @Repository(entity = …); its record needs @Entity.");
        }
        return found.flatMap(entity -> handle(method.element(), entity));
    }

    /// The field of an entity.
    Optional<Handle> handle(Element at, EntityType entity) {
        return key(at, entity).map(key -> new Handle(entity, fields.of(entity, key)));
    }

    private Optional<TypeName> key(Element at, EntityType entity) {
        boolean own = of.entity().filter(entity.element()::equals).isPresent();
        if (own && of.key().isPresent()) {
            return declared(at, entity, of.key().get());
        }
        List<AttributeType> ids = entity.ids();
        if (ids.size() == 1) {
            return Optional.of(name(ids.getFirst().type()));
        }
        Optional<TypeElement> record = ElementFilter.typesIn(entity.element().getEnclosedElements()).stream()
                .filter(nested -> isKey(nested, ids))
                .findFirst();
        if (record.isEmpty()) {
            problems.error(
                    at,
                    "LEX_GEN_208",
                    "The key of " + entity.name() + " is not known.",
                    ids.isEmpty()
                            ? "Put @Id on a component, or name one 'id'."
                            : "Extend CrudRepository<" + entity.name() + ", K> with a record K of " + names(ids)
                                    + ", or nest such a record in " + entity.name() + ".");
        }
        return record.map(found -> TypeName.get(found.asType()));
    }

    private TypeName name(TypeMirror type) {
        return TypeName.get(type).withoutAnnotations().box();
    }

    private Optional<TypeName> declared(Element at, EntityType entity, TypeMirror key) {
        List<AttributeType> ids = entity.ids();
        boolean fits = ids.size() == 1
                ? sources.isSame(ids.getFirst().type(), key)
                : !ids.isEmpty()
                        && sources.element(key).filter(type -> isKey(type, ids)).isPresent();
        if (!fits) {
            problems.error(
                    at,
                    "LEX_GEN_207",
                    "The repository's key type is not that of " + entity.name() + ".",
                    switch (ids.size()) {
                        case 0 -> "The entity has no key: put @Id on a component, or name one 'id'.";
                        case 1 -> "Write " + name(ids.getFirst().type()) + ".";
                        default -> "Use a record with the components " + names(ids) + ".";
                    });
        }
        return fits ? Optional.of(name(key)) : Optional.empty();
    }

    private static String names(List<AttributeType> ids) {
        return ids.stream().map(AttributeType::name).collect(Collectors.joining(", "));
    }

    /// Whether a record has exactly the components of a key.
    private boolean isKey(TypeElement record, List<AttributeType> ids) {
        var components = ElementFilter.recordComponentsIn(record.getEnclosedElements());
        return components.size() == ids.size()
                && ids.stream()
                        .allMatch(id -> components.stream()
                                .anyMatch(component -> component.getSimpleName().contentEquals(id.name())
                                        && sources.isSame(component.asType(), id.type())));
    }
}

package dev.lexigram.processor.jakarta;

import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.jakarta.Providers.Owner;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.source.Sources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/// A repository's interface.
///
/// @param sources the compiler's
/// @param element the interface
/// @param entity the entity that it names by a type argument
/// @param key the class of that entity's key
/// @param methods its abstract methods, inherited ones too
record RepositoryView(
        Sources sources,
        TypeElement element,
        Optional<TypeElement> entity,
        Optional<TypeMirror> key,
        List<DeclaredMethod> methods) {

    private static final List<String> CHANGES =
            List.of(JakartaTypes.INSERT, JakartaTypes.UPDATE, JakartaTypes.SAVE, JakartaTypes.DELETE);

    static RepositoryView of(Sources sources, TypeElement repository) {
        Optional<DeclaredType> data = dataRepository(sources, repository.asType());
        return new RepositoryView(
                sources,
                repository,
                data.flatMap(found -> sources.argument(found, 0)).flatMap(sources::element),
                data.flatMap(found -> sources.argument(found, 1)),
                methods(sources, repository, Modifier.ABSTRACT));
    }

    /// The methods that have code of their own.
    List<DeclaredMethod> withCode() {
        return methods(sources, element, Modifier.DEFAULT);
    }

    /// `DataRepository<T, K>` among the interfaces that a type extends.
    private static Optional<DeclaredType> dataRepository(Sources sources, TypeMirror type) {
        if (sources.is(type, JakartaTypes.DATA_REPOSITORY)) {
            return Optional.of((DeclaredType) type);
        }
        return sources.types().directSupertypes(type).stream()
                .flatMap(each -> dataRepository(sources, each).stream())
                .findFirst();
    }

    private static List<DeclaredMethod> methods(Sources sources, TypeElement repository, Modifier kind) {
        return ElementFilter.methodsIn(sources.elements().getAllMembers(repository)).stream()
                .filter(method -> method.getModifiers().contains(kind))
                .map(method -> method(sources, repository, method))
                .toList();
    }

    private static DeclaredMethod method(Sources sources, TypeElement repository, ExecutableElement method) {
        ExecutableType type = (ExecutableType) sources.types().asMemberOf((DeclaredType) repository.asType(), method);
        List<MethodParameter> parameters = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            var parameter = method.getParameters().get(i);
            TypeMirror seen = type.getParameterTypes().get(i);
            parameters.add(new MethodParameter(parameter.getSimpleName().toString(), seen, parameter, i + 1));
        }
        return new DeclaredMethod(method, type, parameters, new Results(sources).of(type.getReturnType()));
    }

    /// Whether any of its entities belongs to another provider.
    boolean isOfAnother(Providers providers) {
        return Stream.concat(entity.stream(), mentioned().flatMap(type -> sources.element(type).stream()))
                .anyMatch(type -> providers.owner(type) == Owner.ANOTHER);
    }

    /// What methods are given and return, lists and arrays opened.
    Stream<TypeMirror> mentioned() {
        return methods.stream()
                .flatMap(method -> Stream.concat(
                        Stream.of(method.result().element()),
                        method.parameters().stream().map(MethodParameter::type).map(this::element)));
    }

    /// What a list or array holds; other types are themselves.
    private TypeMirror element(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return array.getComponentType();
        }
        return sources.is(type, List.class) ? sources.argument(type, 0).orElse(type) : type;
    }

    /// The entity that all methods which are given entities are about, if it is one.
    Optional<TypeElement> changed(Entities entities) {
        Set<TypeElement> all = new HashSet<>();
        for (DeclaredMethod method : methods) {
            boolean changes = CHANGES.stream()
                    .anyMatch(mark -> sources.annotation(method.element(), mark).isPresent());
            if (changes) {
                method.parameters().stream()
                        .map(parameter -> element(parameter.type()))
                        .flatMap(type -> entities.of(type).stream())
                        .map(EntityType::element)
                        .forEach(all::add);
            }
        }
        return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
    }
}

package dev.lexigram.processor.source;

import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.contracts.mapping.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaFileObject;

/// Questions about the types and annotations of one compilation. Used by one thread.
///
/// Types are compared as types, never by their text: compilers print annotated types differently.
///
/// @param elements the compiler's
/// @param types the compiler's
/// @param takesPersistence whether entities of Jakarta Persistence are taken for ours
public record Sources(Elements elements, Types types, boolean takesPersistence) {

    /// The option that says so: `-Alexigram.jakarta.persistence=true`.
    public static final String PERSISTENCE_OPTION = "lexigram.jakarta.persistence";

    /// What marks the entities of Jakarta Persistence.
    public static final String PERSISTENCE_ENTITY = "jakarta.persistence.Entity";

    private static final String PERSISTENCE = "jakarta.persistence.";

    /// What Jakarta Persistence has for annotations of ours that say nothing but that they are there.
    private static final Map<String, String> STAND_INS = Map.of(
            Id.class.getCanonicalName(), PERSISTENCE + "Id",
            Version.class.getCanonicalName(), PERSISTENCE + "Version",
            Json.class.getCanonicalName(), PERSISTENCE + "ElementCollection");

    public static Sources of(ProcessingEnvironment environment) {
        return new Sources(
                environment.getElementUtils(),
                environment.getTypeUtils(),
                Boolean.parseBoolean(environment.getOptions().get(PERSISTENCE_OPTION)));
    }

    /// Whether a type is of this class, whatever its type arguments.
    public boolean is(TypeMirror type, Class<?> wanted) {
        return is(type, wanted.getCanonicalName());
    }

    /// Whether a type is of the class of this canonical name, whatever its type arguments.
    public boolean is(TypeMirror type, String wanted) {
        return element(type)
                .filter(found -> found.getQualifiedName().contentEquals(wanted))
                .isPresent();
    }

    /// Whether a value of a type can be used as one of a class.
    public boolean isA(TypeMirror type, Class<?> wanted) {
        TypeElement element = elements.getTypeElement(wanted.getCanonicalName());
        return element != null && types.isAssignable(types.erasure(type), types.erasure(element.asType()));
    }

    /// The class that declares a member.
    public TypeElement declaring(Element member) {
        return (TypeElement) Objects.requireNonNull(member.getEnclosingElement(), "a member has a class");
    }

    /// The class of a type, if it is a declared one.
    public Optional<TypeElement> element(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && types.asElement(type) instanceof TypeElement found
                ? Optional.of(found)
                : Optional.empty();
    }

    /// A type argument by its position, if there is one.
    public Optional<TypeMirror> argument(TypeMirror type, int position) {
        if (type instanceof DeclaredType declared && declared.getTypeArguments().size() > position) {
            return Optional.of(declared.getTypeArguments().get(position));
        }
        return Optional.empty();
    }

    /// A primitive type's class; others are themselves.
    public TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }

    /// How a type is called in messages: without packages, arguments and annotations.
    public String simpleName(TypeMirror type) {
        return element(type)
                .map(found -> found.getSimpleName().toString())
                .orElseGet(() -> types.erasure(type).toString());
    }

    /// Whether two types are the same but for boxing and annotations.
    public boolean isSame(TypeMirror one, TypeMirror other) {
        return types.isSameType(types.erasure(boxed(one)), types.erasure(boxed(other)));
    }

    /// Whether a type says that its values may be null, by an annotation called so.
    public boolean isNullable(TypeMirror type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(mark ->
                        mark.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }

    /// The annotation of a class on an element.
    public Optional<AnnotationMirror> annotation(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .filter(mark -> is(mark.getAnnotationType(), annotation))
                .map(mark -> (AnnotationMirror) mark)
                .findFirst();
    }

    /// The annotation of a class on an element, or what stands for it.
    public Optional<AnnotationMirror> annotation(Element element, Class<?> annotation) {
        String name = annotation.getCanonicalName();
        String other = takesPersistence ? STAND_INS.getOrDefault(name, name) : name;
        return annotation(element, name).or(() -> annotation(element, other));
    }

    /// A text of an annotation of Jakarta Persistence, such as the `name` of `Column`; empty where it is not given
    /// or not looked at.
    public Optional<String> persistence(Element element, String annotation, String member) {
        return !takesPersistence
                ? Optional.empty()
                : annotation(element, PERSISTENCE + annotation)
                        .map(mark -> String.valueOf(member(mark, member)))
                        .filter(text -> !text.isEmpty());
    }

    /// Whether Jakarta Persistence leaves a field out.
    public boolean isTransient(Element field) {
        return takesPersistence && annotation(field, PERSISTENCE + "Transient").isPresent();
    }

    /// Whether a class is compiled now, rather than read from a class file.
    public boolean isSource(TypeElement type) {
        JavaFileObject file = elements.getFileObjectOf(type);
        return file != null && file.getKind() == JavaFileObject.Kind.SOURCE;
    }

    /// Whether all types of an interface's methods are known; those that other processors make are not at first.
    public boolean isComplete(TypeElement type) {
        return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                        .allMatch(method -> isComplete(method.getReturnType())
                                && method.getParameters().stream()
                                        .allMatch(parameter -> isComplete(parameter.asType())))
                && type.getInterfaces().stream().allMatch(this::isComplete);
    }

    private boolean isComplete(TypeMirror type) {
        boolean known = type.getKind() != TypeKind.ERROR;
        return known
                && (!(type instanceof DeclaredType declared)
                        || declared.getTypeArguments().stream().allMatch(this::isComplete));
    }

    /// All annotations of a class on an element, alone or in the container that the compiler puts several into.
    public List<AnnotationMirror> repeated(Element element, Class<?> annotation) {
        List<AnnotationMirror> all = new ArrayList<>();
        annotation(element, annotation).ifPresent(all::add);
        annotation(element, annotation.getCanonicalName() + ".All")
                .ifPresent(several ->
                        members(several, "value").forEach(one -> all.add((AnnotationMirror) one.getValue())));
        return all;
    }

    /// A member of an annotation, with its default where it is not given: a `String`, a number, a `TypeMirror`, a
    /// `VariableElement` for a constant, an `AnnotationMirror`, or a list of `AnnotationValue`.
    public Object member(AnnotationMirror mark, String name) {
        for (var each : elements.getElementValuesWithDefaults(mark).entrySet()) {
            ExecutableElement member = each.getKey();
            if (member.getSimpleName().contentEquals(name)) {
                return each.getValue().getValue();
            }
        }
        throw new IllegalArgumentException("The annotation has no member " + name + ".");
    }

    /// A member with several values.
    @SuppressWarnings("unchecked") // the compiler's own representation
    public List<? extends AnnotationValue> members(AnnotationMirror mark, String name) {
        return (List<? extends AnnotationValue>) member(mark, name);
    }
}

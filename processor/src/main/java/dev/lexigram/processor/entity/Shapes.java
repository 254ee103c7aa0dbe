package dev.lexigram.processor.entity;

import dev.lexigram.processor.source.Sources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/// The shapes of classes, each looked at once. Used by one thread.
final class Shapes {

    private final Sources sources;
    private final Relations relations;
    private final Map<TypeElement, Found> known = new HashMap<>();

    Shapes(Sources sources, Relations relations) {
        this.sources = sources;
        this.relations = relations;
    }

    /// A shape, or why there is none.
    private record Found(Optional<Shape> shape, Optional<Mistake> mistake) {}

    /// @throws Mistake when the class cannot be mapped
    Shape of(TypeElement type) throws Mistake {
        Found found = known.computeIfAbsent(type, this::look);
        if (found.mistake().isPresent()) {
            throw found.mistake().get();
        }
        return found.shape().orElseThrow();
    }

    /// Whether a class can be an entity at all; it may still lack something.
    boolean isEntity(TypeElement type) {
        boolean kind = type.getKind() == ElementKind.RECORD || type.getKind() == ElementKind.CLASS;
        boolean jdk = type.getQualifiedName().toString().startsWith("java.");
        return kind && !jdk && !type.getModifiers().contains(Modifier.ABSTRACT);
    }

    private Found look(TypeElement type) {
        try {
            return new Found(Optional.of(shape(type)), Optional.empty());
        } catch (Mistake mistake) {
            return new Found(Optional.empty(), Optional.of(mistake));
        }
    }

    private Shape shape(TypeElement type) throws Mistake {
        Shape shape = type.getKind() == ElementKind.RECORD ? ofRecord(type) : plain(type);
        if (shape.members().stream().allMatch(relations::isRelation)) {
            throw new Mistake(
                    type,
                    "LEX_GEN_102",
                    "Only classes with something to store can be mapped.",
                    "Give it a component or field that is no relation.");
        }
        return shape;
    }

    private Shape plain(TypeElement type) throws Mistake {
        boolean inner = type.getEnclosingElement() instanceof TypeElement
                && !type.getModifiers().contains(Modifier.STATIC);
        if (!isEntity(type) || inner) {
            throw new Mistake(
                    type,
                    "LEX_GEN_101",
                    "Only records and classes that can be made alone are mapped.",
                    "Make it a record, or a class that is neither abstract nor inner.");
        }
        return new PlainShape(type, sources).shape();
    }

    private Shape ofRecord(TypeElement type) {
        List<MemberType> members =
                type.getRecordComponents().stream().map(Shapes::member).toList();
        List<Integer> order = IntStream.range(0, members.size()).boxed().toList();
        return new Shape(type, members, new Shape.Making.Whole(canonical(type), order), List.of());
    }

    private ExecutableElement canonical(TypeElement type) {
        List<? extends RecordComponentElement> components = type.getRecordComponents();
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(one -> one.getParameters().size() == components.size()
                        && IntStream.range(0, components.size())
                                .allMatch(i -> sources.types()
                                        .isSameType(
                                                sources.types()
                                                        .erasure(one.getParameters()
                                                                .get(i)
                                                                .asType()),
                                                sources.types()
                                                        .erasure(components
                                                                .get(i)
                                                                .asType()))))
                .findFirst()
                .orElseThrow();
    }

    private static MemberType member(RecordComponentElement component) {
        Element accessor = component.getAccessor();
        return new MemberType(
                component.getSimpleName().toString(),
                component.asType(),
                component,
                new MemberType.Access(accessor, true));
    }
}

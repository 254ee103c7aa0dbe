package dev.lexigram.processor.query;

import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.source.Sources;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// Whether the arguments of a parameter may be null.
///
/// @param sources the compilation
record Nullness(Sources sources) {

    /// Not of a primitive parameter, and not of one without `@Nullable` where null is marked.
    boolean mayBeNull(MethodParameter parameter) {
        if (parameter.type().getKind().isPrimitive()) {
            return false;
        }
        Element element = parameter.element();
        if (isMarked(parameter.type(), element, "Nullable")) {
            return true;
        }
        return !isMarked(parameter.type(), element, "NonNull") && !isNullMarked(element);
    }

    private static boolean isMarked(TypeMirror type, Element element, String name) {
        return has(type.getAnnotationMirrors(), name)
                || has(element.asType().getAnnotationMirrors(), name)
                || has(element.getAnnotationMirrors(), name);
    }

    private static boolean has(Iterable<? extends AnnotationMirror> marks, String name) {
        for (AnnotationMirror mark : marks) {
            if (mark.getAnnotationType().asElement().getSimpleName().contentEquals(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNullMarked(Element element) {
        for (@Nullable Element around = element; around != null; around = around.getEnclosingElement()) {
            if (sources.annotation(around, NullMarked.class).isPresent()) {
                return true;
            }
            if (sources.annotation(around, NullUnmarked.class).isPresent()) {
                return false;
            }
        }
        return false;
    }
}

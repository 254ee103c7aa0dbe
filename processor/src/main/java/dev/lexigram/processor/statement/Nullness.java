package dev.lexigram.processor.statement;

import dev.lexigram.sql.manifest.Nulls;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/// Whether code says that a value may be null.
final class Nullness {
    private Nullness() {}

    /// @param type a type as it is declared
    /// @param at what it is declared by
    static Nulls of(TypeMirror type, Element at) {
        if (type.getKind().isPrimitive()) {
            return Nulls.REFUSED;
        }
        if (has(type, "Nullable") || has(at, "Nullable")) {
            return Nulls.ALLOWED;
        }
        return has(type, "NonNull") || has(at, "NonNull") || isMarked(at) ? Nulls.UNEXPECTED : Nulls.UNSAID;
    }

    /// The nearest mark counts: that of a method, its class, its package, its module.
    private static boolean isMarked(Element from) {
        for (Element at = from; at != null; at = at.getEnclosingElement()) {
            if (has(at, "NullUnmarked")) {
                return false;
            }
            if (has(at, "NullMarked")) {
                return true;
            }
        }
        return false;
    }

    /// By simple name: there are several of each, and they mean the same.
    private static boolean has(AnnotatedConstruct at, String name) {
        return at.getAnnotationMirrors().stream()
                .anyMatch(mark ->
                        mark.getAnnotationType().asElement().getSimpleName().contentEquals(name));
    }
}

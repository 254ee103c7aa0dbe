package dev.lexigram.processor.component;

import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/// Finds the constructor that the container calls.
///
/// @param sources the compilation
/// @param problems who is told
record Constructors(Sources sources, Problems problems) {

    /// The one with `@Inject`, else the only one, else the only public one; tells if there is none.
    Optional<ExecutableElement> of(TypeElement type) {
        if (!isReachable(type)) {
            problems.error(
                    type,
                    "LEX_GEN_507",
                    "The class '" + type.getSimpleName() + "' cannot be extended from outside of the class around it.",
                    "Make it a class of its own, or a static one that is not private.");
            return Optional.empty();
        }
        List<ExecutableElement> open = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(one -> !one.getModifiers().contains(Modifier.PRIVATE))
                .toList();
        Optional<ExecutableElement> found = only(open.stream()
                        .filter(one ->
                                sources.annotation(one, "jakarta.inject.Inject").isPresent())
                        .toList())
                .or(() -> only(open))
                .or(() -> only(open.stream()
                        .filter(one -> one.getModifiers().contains(Modifier.PUBLIC))
                        .toList()));
        if (found.isEmpty()) {
            problems.error(
                    type,
                    "LEX_GEN_507",
                    "The class '" + type.getSimpleName() + "' has no one constructor for a class that extends it.",
                    "Give it one that is not private, or mark one with @Inject.");
        }
        return found;
    }

    private static Optional<ExecutableElement> only(List<ExecutableElement> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean isReachable(TypeElement type) {
        if (type.getNestingKind() == NestingKind.TOP_LEVEL) {
            return true;
        }
        Element around = type.getEnclosingElement();
        return type.getModifiers().contains(Modifier.STATIC)
                && !type.getModifiers().contains(Modifier.PRIVATE)
                && around instanceof TypeElement outer
                && (outer.getNestingKind() == NestingKind.TOP_LEVEL || isReachable(outer));
    }
}

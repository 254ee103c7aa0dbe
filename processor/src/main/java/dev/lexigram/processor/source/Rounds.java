package dev.lexigram.processor.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;

/// Takes each class once, in the first round of a compilation in which all that it names is there: what other
/// processors write is not at first. Used by one thread.
public final class Rounds {

    private final Sources sources;
    private final Predicate<TypeElement> isComplete;
    private final Consumer<TypeElement> taken;
    private final Set<String> waiting = new LinkedHashSet<>();

    /// @param isComplete whether all that a class names is there
    /// @param taken what is done with it then
    public Rounds(Sources sources, Predicate<TypeElement> isComplete, Consumer<TypeElement> taken) {
        this.sources = sources;
        this.isComplete = isComplete;
        this.taken = taken;
    }

    /// Takes those of a round, and those of earlier rounds that had to wait.
    public void round(Set<TypeElement> marked) {
        List<String> earlier = List.copyOf(waiting);
        waiting.clear();
        earlier.stream()
                .map(sources.elements()::getTypeElement)
                .filter(Objects::nonNull)
                .forEach(this::one);
        marked.forEach(this::one);
    }

    private void one(TypeElement type) {
        if (isComplete.test(type)) {
            taken.accept(type);
        } else {
            // By name, as another round has other elements.
            waiting.add(type.getQualifiedName().toString());
        }
    }
}

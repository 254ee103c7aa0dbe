package dev.lexigram.processor.entity;

import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/// Writes what stands beside entities, each once in a compilation. Used by one thread.
public final class EntityWriter {

    private final Sources sources;
    private final Problems problems;
    private final EntityTypes entities;
    private final Metamodels metamodels;
    private final Mappings mappings;
    private final Set<String> waiting = new LinkedHashSet<>();

    public EntityWriter(Sources sources, Problems problems, Filer filer, EntityTypes entities) {
        this.sources = sources;
        this.problems = problems;
        this.entities = entities;
        this.metamodels = new Metamodels(sources, problems, filer);
        this.mappings = new Mappings(sources, problems, filer);
    }

    /// Writes for the entities of a round, and for those of earlier rounds that had to wait for classes that are
    /// themselves generated.
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
        if (entities.isComplete(type)) {
            entities.of(type).ifPresent(this::write);
        } else {
            waiting.add(type.getQualifiedName().toString());
        }
    }

    private void write(EntityType entity) {
        try {
            metamodels.write(entity);
            mappings.write(entity, entities.shape(entity));
        } catch (IOException e) {
            problems.error(
                    entity.element(), "LEX_GEN_199", "What belongs to the entity could not be written.", e.toString());
        }
    }
}

package dev.lexigram.processor.entity;

import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Rounds;
import dev.lexigram.processor.source.Sources;
import java.io.IOException;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/// Writes what stands beside entities, each once in a compilation. Used by one thread.
public final class EntityWriter {

    private final Problems problems;
    private final EntityTypes entities;
    private final Metamodels metamodels;
    private final Mappings mappings;
    private final Rounds rounds;

    public EntityWriter(Sources sources, Problems problems, Filer filer, EntityTypes entities) {
        this.problems = problems;
        this.entities = entities;
        this.metamodels = new Metamodels(sources, problems, filer);
        this.mappings = new Mappings(sources, problems, filer);
        this.rounds = new Rounds(
                sources, entities::isComplete, type -> entities.of(type).ifPresent(this::write));
    }

    /// Writes for the entities of a round that can be written now.
    public void round(Set<TypeElement> marked) {
        rounds.round(marked);
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

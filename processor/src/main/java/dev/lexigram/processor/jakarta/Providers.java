package dev.lexigram.processor.jakarta;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.processor.source.Sources;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/// Tells whose a repository and an entity are. The specification wants those of other providers to be left alone,
/// and an entity of Jakarta Persistence is that of its provider, unless an option says otherwise.
///
/// @param sources the compiler's
record Providers(Sources sources) {

    private static final String OURS = "Lexigram";

    /// Whose an entity is.
    enum Owner {
        US,
        ANOTHER,
        /// The class is marked as no entity.
        NOBODY
    }

    boolean isOurRepository(TypeElement type) {
        return sources.annotation(type, JakartaTypes.REPOSITORY)
                .map(mark -> (String) sources.member(mark, "provider"))
                .filter(provider -> provider.isEmpty() || provider.equalsIgnoreCase(OURS))
                .isPresent();
    }

    Owner owner(TypeElement type) {
        boolean ours = sources.annotation(type, Entity.class).isPresent()
                || (sources.takesPersistence()
                        && sources.annotation(type, Sources.PERSISTENCE_ENTITY).isPresent());
        if (ours) {
            return Owner.US;
        }
        boolean another = type.getAnnotationMirrors().stream().anyMatch(this::definesEntities);
        return another ? Owner.ANOTHER : Owner.NOBODY;
    }

    private boolean definesEntities(AnnotationMirror mark) {
        return sources.is(mark.getAnnotationType(), Sources.PERSISTENCE_ENTITY)
                || sources.is(mark.getAnnotationType(), JakartaTypes.NOSQL_ENTITY)
                || sources.annotation(mark.getAnnotationType().asElement(), JakartaTypes.ENTITY_DEFINING)
                        .isPresent();
    }
}

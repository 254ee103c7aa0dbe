package dev.lexigram.tck;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;

/// Repositories over tables behave as all repositories do.
public interface SqlRepositoryBehaviourContract extends SqlContract, RepositoryBehaviourContract {

    @Override
    default <T, K> Repositories<T, K> repository(Class<T> type, Class<K> key) {
        SchemaManager.on(db()).create(type);
        db().delete(type.getAnnotation(Entity.class).table(), Predicate.always());
        return Repositories.of(GenericRepository.of(db(), type, key));
    }
}

package dev.lexigram.contracts.sql;

import dev.lexigram.contracts.repository.BulkRepository;
import dev.lexigram.contracts.repository.CrudRepository;
import dev.lexigram.contracts.repository.PageRepository;
import dev.lexigram.contracts.repository.RelationRepository;

/// Everything that a table of entities on a screen needs: find, page, change many, sum, and load what is
/// referred to.
///
/// @param <T> the entity
/// @param <K> its key
public interface DataSourceRepository<T, K>
        extends CrudRepository<T, K>,
                PageRepository<T, K>,
                BulkRepository<T, K>,
                AggregateRepository<T, K>,
                RelationRepository<T, K> {}

package dev.lexigram.contracts.repository;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.EntityNotFoundException;
import dev.lexigram.contracts.error.ForeignKeyException;
import dev.lexigram.contracts.error.OptimisticLockException;

/// Why a write did not happen, for outcomes that a correct program meets daily. Anything else is thrown.
public sealed interface WriteFailure {

    /// What would have been thrown.
    DatabaseException error();

    /// Another row has the same key or unique value.
    record Duplicate(DuplicateKeyException error) implements WriteFailure {}

    /// A row that is referred to is missing, or one that refers to this row is in the way.
    record Reference(ForeignKeyException error) implements WriteFailure {}

    /// A value is missing, or refused by the entity's declaration, its column or a check of the table.
    record Invalid(DatabaseException error) implements WriteFailure {}

    /// There is no such row.
    record Missing(EntityNotFoundException error) implements WriteFailure {}

    /// Someone else changed the row since it was read.
    record Stale(OptimisticLockException error) implements WriteFailure {}
}

package dev.lexigram.data.query;

import dev.lexigram.contracts.query.Predicate;
import org.jspecify.annotations.Nullable;

/// A condition that is evaluated in memory; beside it, a class may implement the like of it for other stores.
@FunctionalInterface
public interface InMemoryPredicate extends Predicate.Native {

    /// Whether the row meets the condition; null when that is unknown, as after a comparison with null.
    @Nullable
    Boolean test(FieldValues row);
}

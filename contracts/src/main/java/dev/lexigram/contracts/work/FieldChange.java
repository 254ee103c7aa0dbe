package dev.lexigram.contracts.work;

import org.jspecify.annotations.Nullable;

/// A field of an entity that is not as it was read.
///
/// @param field its name
/// @param before the value that the store has
/// @param after the value that the entity has
public record FieldChange(
        String field, @Nullable Object before, @Nullable Object after) {

    /// The name alone: values may be secret.
    @Override
    public String toString() {
        return "FieldChange[" + field + "]";
    }
}

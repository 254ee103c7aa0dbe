package dev.lexigram.sql.store;

import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Index;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import dev.lexigram.contracts.store.StateEntry;
import dev.lexigram.sql.mapping.JsonValues;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the table of a state store holds.
///
/// @param namespace the names of the part of the store, empty outside of parts
/// @param key the key
/// @param value JSON
/// @param version greater by one after each write
/// @param expiresAt when it goes away, or null
/// @param updatedAt when it was written
@Index("expiresAt")
record StateRow(
        @Id @Length(ExactText.LONGEST_STORED) String namespace,
        @Id @Length(ExactText.LONGEST_STORED) String key,
        @NotNull String value,
        long version,
        @Nullable Instant expiresAt,
        @NotNull Instant updatedAt) {

    <T> T value(Class<T> type) {
        return JsonValues.read(value, type);
    }

    <T> StateEntry<T> entry(Class<T> type) {
        return new StateEntry<>(value(type), version, Optional.ofNullable(expiresAt), updatedAt);
    }
}

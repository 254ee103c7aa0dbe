package dev.lexigram.sql.store;

import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the table of a lock store holds. A row stays when its lock is free: the token must never begin again.
///
/// @param name the lock's name
/// @param owner who was granted it and has not given it back, or null
/// @param token how often it was granted
/// @param expiresAt until when
record LockRow(
        @Id @Length(ExactText.LONGEST_STORED) String name,
        @Nullable @Length(200) String owner,
        long token,
        @NotNull Instant expiresAt) {}

package dev.lexigram.contracts.audit;

import java.time.Instant;
import java.util.UUID;

/// An entry as it stands in the trail. Immutable.
///
/// @param id its own id
/// @param chain the chain that it is a link of
/// @param sequence its place in the chain, from 1
/// @param occurredAt when it was recorded, to the microsecond
/// @param entry what was recorded; values as JSON knows them: texts, whole numbers, decimals, booleans, lists,
///     maps
/// @param keyId the key that it is signed with
public record AuditRecord(UUID id, int chain, long sequence, Instant occurredAt, AuditEntry entry, String keyId) {}

package dev.lexigram.sql.audit;

import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Index;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry as it is stored: a link of a chain.
///
/// @param previous the signature of the entry before, or of none
/// @param signature over all the other values
@Index({"resourceType", "resourceId", "occurredAt"})
@Index({"tenantId", "occurredAt"})
@Index({"actorId", "occurredAt"})
@Index("correlationId")
@Index("occurredAt")
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record AuditRow(
        @Id int chain,
        @Id long seq,
        @NotNull UUID entryId,
        @NotNull Instant occurredAt,
        @NotNull @Length(100) String action,
        @NotNull @Length(200) String resourceType,
        @NotNull @Length(255) String resourceId,
        @NotNull @Length(20) String outcome,
        @NotNull @Length(20) String severity,
        @Length(200) @Nullable String actorId,
        @Length(200) @Nullable String tenantId,
        @Length(200) @Nullable String correlationId,
        @Length(200) @Nullable String causationId,
        @NotNull @Length(100) String source,
        @NotNull String metadata,
        @Nullable String oldValues,
        @Nullable String newValues,
        @NotNull @Length(64) String keyId,
        @NotNull @Length(AuditKeys.SIGNATURE) byte[] previous,
        @NotNull @Length(AuditKeys.SIGNATURE) byte[] signature) {

    /// What finds a row.
    record Key(int chain, long seq) {}

    /// The same content at a place of a chain, signed by someone.
    AuditRow at(Key place, String key, byte[] before, byte[] signed) {
        return new AuditRow(
                place.chain(),
                place.seq(),
                entryId,
                occurredAt,
                action,
                resourceType,
                resourceId,
                outcome,
                severity,
                actorId,
                tenantId,
                correlationId,
                causationId,
                source,
                metadata,
                oldValues,
                newValues,
                key,
                before,
                signed);
    }
}

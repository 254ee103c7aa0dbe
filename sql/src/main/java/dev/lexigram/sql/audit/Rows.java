package dev.lexigram.sql.audit;

import dev.lexigram.contracts.audit.AuditEntry;
import dev.lexigram.contracts.audit.AuditOrigin;
import dev.lexigram.contracts.audit.AuditOutcome;
import dev.lexigram.contracts.audit.AuditRecord;
import dev.lexigram.contracts.audit.AuditSeverity;
import dev.lexigram.contracts.context.RequestContext;
import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.sql.mapping.JsonValues;
import dev.lexigram.sql.mapping.UuidV7;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Entries to rows and back.
final class Rows {

    private static final byte[] UNSIGNED = new byte[AuditKeys.SIGNATURE];

    private Rows() {}

    /// An entry by whoever makes the current request, without a place in a chain.
    static AuditRow of(AuditEntry entry, Instant now) {
        Optional<RequestContext> request = RequestContext.current();
        AuditOrigin origin = entry.origin();
        return new AuditRow(
                0,
                0,
                UuidV7.next(),
                now,
                storable(entry.action()),
                storable(entry.resourceType()),
                storable(entry.resourceId()),
                entry.outcome().name(),
                entry.severity().name(),
                either(origin.actorId(), request.flatMap(RequestContext::user)),
                either(origin.tenantId(), request.flatMap(RequestContext::tenant)),
                either(origin.correlationId(), request.map(RequestContext::id)),
                either(origin.causationId(), Optional.empty()),
                storable(origin.source()),
                json(entry.metadata()),
                entry.oldValues().map(Rows::json).orElse(null),
                entry.newValues().map(Rows::json).orElse(null),
                "",
                UNSIGNED,
                UNSIGNED);
    }

    private static @Nullable String either(Optional<String> first, Optional<?> second) {
        return first.or(() -> second.map(Object::toString)).map(Rows::storable).orElse(null);
    }

    /// The text as it comes back from a database: half a surrogate pair has no form in UTF-8.
    private static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /// Values that have no form in JSON are there as their texts: a change must not fail because of them.
    static String json(Map<String, @Nullable Object> values) {
        try {
            return storable(JsonValues.write(values));
        } catch (MappingException e) {
            Map<String, @Nullable Object> texts = new HashMap<>();
            values.forEach((name, value) -> texts.put(name, value == null ? null : jsonOrText(value)));
            return storable(JsonValues.write(texts));
        }
    }

    private static Object jsonOrText(Object value) {
        try {
            return JsonValues.read(JsonValues.write(value), Object.class);
        } catch (MappingException e) {
            return value.toString();
        }
    }

    static AuditRecord record(AuditRow row) {
        AuditOrigin origin = new AuditOrigin(
                Optional.ofNullable(row.actorId()),
                Optional.ofNullable(row.tenantId()),
                Optional.ofNullable(row.correlationId()),
                Optional.ofNullable(row.causationId()),
                row.source());
        AuditEntry entry = new AuditEntry(
                row.action(),
                row.resourceType(),
                row.resourceId(),
                AuditOutcome.valueOf(row.outcome()),
                AuditSeverity.valueOf(row.severity()),
                origin,
                values(row.metadata()),
                Optional.ofNullable(row.oldValues()).map(Rows::values),
                Optional.ofNullable(row.newValues()).map(Rows::values));
        return new AuditRecord(row.entryId(), row.chain(), row.seq(), row.occurredAt(), entry, row.keyId());
    }

    @SuppressWarnings("unchecked") // the names in an object are texts
    private static Map<String, @Nullable Object> values(String json) {
        return (Map<String, @Nullable Object>) JsonValues.read(json, Map.class);
    }
}

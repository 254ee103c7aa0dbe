package dev.lexigram.sql.audit;

import java.security.MessageDigest;

/// Signs entries and heads, and checks signatures. Thread-safe.
///
/// @param table the name of the entries' table; rows of one trail are worth nothing in another
/// @param keys what signs
record Signing(String table, AuditKeys keys) {

    /// The next entry of a chain.
    AuditRow link(AuditRow content, AuditRow.Key place, byte[] previous) {
        AuditRow row = content.at(place, keys.activeId(), previous, previous);
        return row.at(place, row.keyId(), previous, signature(row));
    }

    /// The head with a signature for what it says now.
    HeadRow sealed(HeadRow head) {
        HeadRow row = head.signed(keys.activeId(), head.signature());
        return row.signed(row.keyId(), signature(row));
    }

    boolean knows(String keyId) {
        return keys.ids().contains(keyId);
    }

    /// Whether an entry is what was signed; its key is known.
    boolean isGenuine(AuditRow row) {
        return same(signature(row), row.signature());
    }

    /// Whether a head is what was signed; its key is known.
    boolean isGenuine(HeadRow head) {
        return same(signature(head), head.signature());
    }

    static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    private byte[] signature(AuditRow row) {
        byte[] content = new Canonical("lexigram audit entry 1")
                .text(table)
                .number(row.chain())
                .number(row.seq())
                .bytes(row.previous())
                .text(row.keyId())
                .text(row.entryId().toString())
                .time(row.occurredAt())
                .text(row.action())
                .text(row.resourceType())
                .text(row.resourceId())
                .text(row.outcome())
                .text(row.severity())
                .text(row.actorId())
                .text(row.tenantId())
                .text(row.correlationId())
                .text(row.causationId())
                .text(row.source())
                .text(row.metadata())
                .text(row.oldValues())
                .text(row.newValues())
                .done();
        return keys.sign(row.keyId(), content);
    }

    private byte[] signature(HeadRow head) {
        byte[] content = new Canonical("lexigram audit head 1")
                .text(table)
                .number(head.chain())
                .number(head.lastSeq())
                .bytes(head.lastSignature())
                .number(head.purgedSeq())
                .bytes(head.purgedSignature())
                .text(head.keyId())
                .done();
        return keys.sign(head.keyId(), content);
    }
}

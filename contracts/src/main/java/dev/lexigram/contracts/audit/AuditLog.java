package dev.lexigram.contracts.audit;

import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;

/// A trail of audited actions that cannot be altered unseen. Thread-safe.
public interface AuditLog {

    /// Records an action. In a transaction the entry is written with it, or neither is; outside it is written at
    /// once.
    ///
    /// @throws dev.lexigram.contracts.error.AuditException when it cannot be written; in a transaction the commit
    /// throws it
    void record(AuditEntry entry);

    /// Entries, newest first.
    CursorPage<AuditRecord> query(AuditQuery query, CursorRequest page);

    /// How much there is.
    AuditStats stats();

    /// Checks that every entry is there, where it was written and as it was written.
    AuditReport verify();

    /// Removes entries whose time is over. What stays can still be verified.
    ///
    /// @return how many were removed
    /// @throws dev.lexigram.contracts.error.AuditException when an entry that would be removed is not as it was
    /// written
    default long purge() {
        return purge(AuditArchive.NONE);
    }

    /// As {@link #purge()}, giving the entries away before.
    long purge(AuditArchive archive);
}

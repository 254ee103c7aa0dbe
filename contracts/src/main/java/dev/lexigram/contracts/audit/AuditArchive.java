package dev.lexigram.contracts.audit;

import java.util.List;

/// Takes entries before they are removed from a trail.
@FunctionalInterface
public interface AuditArchive {

    /// Keeps nothing.
    AuditArchive NONE = records -> {};

    /// Keeps some entries elsewhere; what it throws keeps them in the trail. When the removal fails afterwards it
    /// is given the same entries again.
    void keep(List<AuditRecord> records);
}

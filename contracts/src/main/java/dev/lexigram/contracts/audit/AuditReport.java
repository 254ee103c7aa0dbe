package dev.lexigram.contracts.audit;

import java.util.List;

/// What a verification found. Immutable.
///
/// @param checked how many entries were looked at
/// @param problems how many things are wrong
/// @param findings the first thousand of them
public record AuditReport(long checked, long problems, List<AuditFinding> findings) {

    public AuditReport {
        findings = List.copyOf(findings);
    }

    /// Whether everything is as it was written.
    public boolean isIntact() {
        return problems == 0;
    }
}

package dev.lexigram.contracts.audit;

/// How an audited action ended.
public enum AuditOutcome {
    SUCCESS,
    FAILURE,
    PARTIAL
}

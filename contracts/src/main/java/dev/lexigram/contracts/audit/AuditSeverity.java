package dev.lexigram.contracts.audit;

/// How much an audited action matters, and so how long its entry is kept.
public enum AuditSeverity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}

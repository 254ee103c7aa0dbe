package dev.lexigram.contracts.health;

/// The question that a health check answers, in the terms of container platforms.
public enum HealthCheckCategory {
    /// Must the process be restarted?
    LIVENESS,
    /// May it get traffic?
    READINESS,
    /// Has it finished starting?
    STARTUP
}

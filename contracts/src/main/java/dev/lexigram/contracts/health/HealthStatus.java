package dev.lexigram.contracts.health;

import java.util.Collection;

/// How a component is, from best to worst.
public enum HealthStatus {
    HEALTHY,
    STARTING,
    UNKNOWN,
    DEGRADED,
    UNHEALTHY;

    /// The worst of several: any unhealthy, else any degraded, and so on; none at all is {@link #UNKNOWN}.
    public static HealthStatus worst(Collection<HealthStatus> all) {
        return all.stream().max(HealthStatus::compareTo).orElse(UNKNOWN);
    }
}

package dev.lexigram.contracts.health;

import java.util.List;

/// The health of many components; as a whole it is as bad as the worst of them.
///
/// @param components each component's result
public record AggregateHealth(List<HealthCheckResult> components) {

    public AggregateHealth {
        components = List.copyOf(components);
    }

    /// The worst status; {@link HealthStatus#UNKNOWN} when there is no component.
    public HealthStatus status() {
        return HealthStatus.worst(
                components.stream().map(HealthCheckResult::status).toList());
    }
}

package dev.lexigram.contracts.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The outcome of one health check. Immutable and thread-safe.
///
/// @param component the component's name, such as `database`
/// @param status how it is
/// @param message what was found, or null
/// @param error why it is not healthy, secrets masked, or null
/// @param duration how long the check took
/// @param details more, such as the status of each part
/// @param checkedAt when the check ended
/// @param category the question that was asked
public record HealthCheckResult(
        String component,
        HealthStatus status,
        @Nullable String message,
        @Nullable String error,
        Duration duration,
        Map<String, Object> details,
        Instant checkedAt,
        HealthCheckCategory category) {

    public HealthCheckResult {
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(status, "status");
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /// A readiness result with a message.
    public static HealthCheckResult of(String component, HealthStatus status, String message, Duration duration) {
        return new HealthCheckResult(
                component, status, message, null, duration, Map.of(), Instant.now(), HealthCheckCategory.READINESS);
    }

    /// A readiness result that failed; the text must already be free of secrets.
    public static HealthCheckResult unhealthy(String component, String error, Duration duration) {
        return new HealthCheckResult(
                component,
                HealthStatus.UNHEALTHY,
                null,
                error,
                duration,
                Map.of(),
                Instant.now(),
                HealthCheckCategory.READINESS);
    }

    /// A copy with one more detail.
    public HealthCheckResult with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(key, value);
        return new HealthCheckResult(component, status, message, error, duration, more, checkedAt, category);
    }
}

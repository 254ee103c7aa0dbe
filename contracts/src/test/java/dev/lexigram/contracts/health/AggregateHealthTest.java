package dev.lexigram.contracts.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AggregateHealthTest {

    private static AggregateHealth of(HealthStatus... statuses) {
        return new AggregateHealth(Arrays.stream(statuses)
                .map(status -> HealthCheckResult.of("part", status, "so", Duration.ZERO))
                .toList());
    }

    @Test
    void theWholeIsAsBadAsTheWorstPart() {
        assertThat(of(HealthStatus.HEALTHY, HealthStatus.HEALTHY).status()).isEqualTo(HealthStatus.HEALTHY);
        assertThat(of(HealthStatus.HEALTHY, HealthStatus.DEGRADED).status()).isEqualTo(HealthStatus.DEGRADED);
        assertThat(of(HealthStatus.DEGRADED, HealthStatus.UNHEALTHY, HealthStatus.HEALTHY)
                        .status())
                .isEqualTo(HealthStatus.UNHEALTHY);
    }

    @Test
    void nothingIsUnknown() {
        assertThat(new AggregateHealth(List.of()).status()).isEqualTo(HealthStatus.UNKNOWN);
    }

    @Test
    void aResultKeepsWhatItWasGiven() {
        HealthCheckResult result = HealthCheckResult.unhealthy("db", "no answer", Duration.ofMillis(5))
                .with("tries", 2);
        assertThat(result.status()).isEqualTo(HealthStatus.UNHEALTHY);
        assertThat(result.error()).isEqualTo("no answer");
        assertThat(result.details()).containsEntry("tries", 2);
        assertThat(result.duration()).isEqualTo(Duration.ofMillis(5));
        assertThat(result.category()).isEqualTo(HealthCheckCategory.READINESS);
        assertThat(result.checkedAt()).isNotNull();
    }
}

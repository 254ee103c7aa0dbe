package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.health.HealthCheckResult;
import dev.lexigram.contracts.health.HealthStatus;
import dev.lexigram.contracts.sql.Database;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a health check finds.
public interface HealthContract extends SqlContract {

    @Test
    default void aWorkingDatabaseIsHealthy() {
        HealthCheckResult health = db().health(Duration.ofSeconds(10));
        assertThat(health.status()).isEqualTo(HealthStatus.HEALTHY);
        assertThat(health.component()).isNotBlank();
        assertThat(health.error()).isNull();
        assertThat(health.duration()).isLessThan(Duration.ofSeconds(10)).isPositive();
    }

    @Test
    @Timeout(30)
    default void aCheckNeitherThrowsNorWaitsForABusyDatabase() {
        Database single = backend().open(Settings.defaults().withConnections(1));
        single.useTransaction(busy -> {
            Duration took = Concurrently.elsewhere(() -> {
                long start = System.nanoTime();
                HealthCheckResult health = single.health(Duration.ofSeconds(1));
                assertThat(health.status()).isNotNull();
                return Duration.ofNanos(System.nanoTime() - start);
            });
            assertThat(took).isLessThan(Duration.ofSeconds(5));
        });
        assertThat(single.health(Duration.ofSeconds(10)).status()).isEqualTo(HealthStatus.HEALTHY);
    }

    @Test
    @RequiresCapability(Capability.LOGIN)
    @Timeout(60)
    default void aDatabaseThatCannotBeReachedIsUnhealthyAndKeepsItsSecret() {
        opened(Backend.Fault.WRONG_PASSWORD).ifPresent(database -> {
            HealthCheckResult health = database.health(Duration.ofSeconds(5));
            assertThat(health.status()).isEqualTo(HealthStatus.UNHEALTHY);
            assertThat(health.toString()).doesNotContain(Backend.WRONG_PASSWORD);
        });
    }

    /// Empty where a backend refuses to open at all, which says even more.
    private Optional<Database> opened(Backend.Fault fault) {
        try {
            return Optional.of(backend().broken(fault));
        } catch (DatabaseException e) {
            return Optional.empty();
        }
    }
}

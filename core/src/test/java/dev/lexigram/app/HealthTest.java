package dev.lexigram.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.health.AggregateHealth;
import dev.lexigram.contracts.health.HealthCheckCategory;
import dev.lexigram.contracts.health.HealthCheckResult;
import dev.lexigram.contracts.health.HealthStatus;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HealthTest {

    interface Answer {
        HealthCheckResult give(Duration timeout) throws Exception;
    }

    record Checked(String name, Answer answer) implements Provider {
        @Override
        public void register(Binder binder) {}

        @Override
        public HealthCheckResult health(Duration timeout) {
            try {
                return answer.give(timeout);
            } catch (RuntimeException known) {
                throw known;
            } catch (Exception other) {
                throw new IllegalStateException(other);
            }
        }
    }

    private static HealthCheckResult healthy(String name) {
        return HealthCheckResult.of(name, HealthStatus.HEALTHY, "fine", Duration.ZERO);
    }

    @Test
    void theWholeIsAsBadAsTheWorst() {
        Checked slow = new Checked(
                "slow", timeout -> HealthCheckResult.of("slow", HealthStatus.DEGRADED, "slow", Duration.ZERO));
        try (Application app = Recording.app()
                .with(new Checked("a", timeout -> healthy("a")), slow)
                .boot()) {
            assertThat(app.health().status()).isEqualTo(HealthStatus.DEGRADED);
            assertThat(app.readiness().status()).isEqualTo(HealthStatus.DEGRADED);
        }
    }

    @Test
    void aCheckThatThrowsIsUnhealthyWithoutSecrets() {
        Checked broken = new Checked("broken", timeout -> {
            throw new IllegalStateException("postgresql://me:hunter2@host refused");
        });
        try (Application app = Recording.app().with(broken).boot()) {
            HealthCheckResult result = app.health().components().getFirst();
            assertThat(result.status()).isEqualTo(HealthStatus.UNHEALTHY);
            assertThat(result.error()).contains("me:***@host");
        }
    }

    @Test
    void aCheckThatHangsIsUnhealthyAndInterrupted() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Checked hanging = new Checked("hanging", timeout -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stop) {
                interrupted.countDown();
            }
            return healthy("hanging");
        });
        try (Application app = Recording.app()
                .with(hanging, new Checked("fine", timeout -> healthy("fine")))
                .boot()) {
            AggregateHealth health = app.health(Duration.ofMillis(50));
            assertThat(health.components())
                    .extracting(HealthCheckResult::status)
                    .containsExactly(HealthStatus.UNHEALTHY, HealthStatus.HEALTHY);
            assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void checksRunSideBySideAndHearTheirTimeout() {
        CyclicBarrier both = new CyclicBarrier(2);
        Answer meet = timeout -> {
            assertThat(timeout).isEqualTo(Duration.ofSeconds(5));
            both.await(20, TimeUnit.SECONDS);
            return healthy("x");
        };
        try (Application app = Recording.app()
                .with(new Checked("a", meet), new Checked("b", meet))
                .boot()) {
            assertThat(app.health().status()).isEqualTo(HealthStatus.HEALTHY);
        }
    }

    @Test
    void theProbesFollowTheState() {
        Application app = Recording.app().boot();
        assertThat(app.liveness().status()).isEqualTo(HealthStatus.HEALTHY);
        assertThat(app.liveness().category()).isEqualTo(HealthCheckCategory.LIVENESS);
        assertThat(app.readiness().status()).isEqualTo(HealthStatus.HEALTHY);
        assertThat(app.startupCheck().status()).isEqualTo(HealthStatus.HEALTHY);
        assertThat(app.startupCheck().category()).isEqualTo(HealthCheckCategory.STARTUP);

        app.close();

        assertThat(app.liveness().status()).isEqualTo(HealthStatus.UNHEALTHY);
        assertThat(app.readiness().status()).isEqualTo(HealthStatus.UNHEALTHY);
        assertThat(app.startupCheck().status()).isEqualTo(HealthStatus.UNHEALTHY);
    }
}

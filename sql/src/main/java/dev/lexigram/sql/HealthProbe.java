package dev.lexigram.sql;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.health.HealthCheckResult;
import dev.lexigram.contracts.health.HealthStatus;
import dev.lexigram.sql.driver.PoolStats;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Asks a database a trivial question within a time.
final class HealthProbe {

    // Above this share of connections in use the database still answers, but callers will soon wait.
    private static final double BUSY = 0.95;

    private HealthProbe() {}

    static HealthCheckResult check(DatabaseService database, @Nullable RunningDatabase running, Duration timeout) {
        long start = System.nanoTime();
        if (running == null) {
            return HealthCheckResult.of(
                    database.name(), HealthStatus.DEGRADED, "The database is not open.", since(start));
        }
        // On a thread of its own, so that a server that never answers cannot hold up the caller; virtual, so it costs
        // nothing.
        FutureTask<Long> question = new FutureTask<>(
                () -> database.sql("select 1").scalar(Long.class).one());
        Thread thread = Thread.ofVirtual().name("lexigram-health").start(question);
        try {
            question.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return answered(database, running, since(start));
        } catch (TimeoutException e) {
            thread.interrupt();
            return HealthCheckResult.unhealthy(
                    database.name(), "No answer within " + timeout.toMillis() + " ms.", since(start));
        } catch (ExecutionException e) {
            return HealthCheckResult.unhealthy(database.name(), text(e.getCause()), since(start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HealthCheckResult.unhealthy(database.name(), "The check was interrupted.", since(start));
        }
    }

    private static HealthCheckResult answered(DatabaseService database, RunningDatabase running, Duration took) {
        PoolStats stats = running.backend().connections().stats();
        boolean busy = stats.utilization() > BUSY;
        return HealthCheckResult.of(
                        database.name(),
                        busy ? HealthStatus.DEGRADED : HealthStatus.HEALTHY,
                        busy ? "Nearly all connections are in use." : "The database answers.",
                        took)
                .with("product", database.product())
                .with("connections in use", stats.active())
                .with("connections", stats.capacity());
    }

    private static String text(@Nullable Throwable cause) {
        return cause instanceof DatabaseException error
                ? String.valueOf(error.getMessage())
                : "The check failed: " + cause;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

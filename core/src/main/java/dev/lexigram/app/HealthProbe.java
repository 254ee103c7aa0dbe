package dev.lexigram.app;

import dev.lexigram.contracts.error.Masking;
import dev.lexigram.contracts.health.AggregateHealth;
import dev.lexigram.contracts.health.HealthCheckResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Asks all providers how they are, side by side, each on a virtual thread. Thread-safe.
///
/// @param providers whom to ask
/// @param failed providers that did not boot, and why: they are not asked
record HealthProbe(List<Provider> providers, Map<Provider, Throwable> failed) {

    AggregateHealth check(Duration timeout) {
        List<Check> checks =
                providers.stream().map(provider -> start(provider, timeout)).toList();
        return new AggregateHealth(checks.stream().map(Check::result).toList());
    }

    private Check start(Provider provider, Duration timeout) {
        Throwable failure = failed.get(provider);
        FutureTask<HealthCheckResult> task = new FutureTask<>(
                () -> failure == null ? provider.health(timeout) : unhealthy(provider, failure, System.nanoTime()));
        Check check = new Check(provider, task, System.nanoTime(), timeout);
        Thread.ofVirtual().name("lexigram-health-" + provider.name()).start(task);
        return check;
    }

    private static HealthCheckResult unhealthy(Provider provider, @Nullable Throwable failure, long start) {
        String reason = failure == null ? "unknown" : describe(failure);
        return HealthCheckResult.unhealthy(provider.name(), reason, Duration.ofNanos(System.nanoTime() - start));
    }

    private static String describe(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : Masking.text(message);
    }

    private record Check(Provider provider, FutureTask<HealthCheckResult> task, long start, Duration timeout) {

        HealthCheckResult result() {
            try {
                long left = start + timeout.toNanos() - System.nanoTime();
                HealthCheckResult result = task.get(Math.max(0, left), TimeUnit.NANOSECONDS);
                return result == null ? unhealthy(provider, null, start) : result;
            } catch (ExecutionException failed) {
                return unhealthy(provider, failed.getCause(), start);
            } catch (TimeoutException hanging) {
                task.cancel(true);
                return gaveUp("The check did not answer within " + timeout + ".");
            } catch (InterruptedException stop) {
                task.cancel(true);
                Thread.currentThread().interrupt();
                return gaveUp("The check was interrupted.");
            }
        }

        private HealthCheckResult gaveUp(String reason) {
            return HealthCheckResult.unhealthy(provider.name(), reason, Duration.ofNanos(System.nanoTime() - start));
        }
    }
}

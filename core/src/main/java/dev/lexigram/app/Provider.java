package dev.lexigram.app;

import dev.lexigram.contracts.health.HealthCheckResult;
import dev.lexigram.contracts.health.HealthStatus;
import java.time.Duration;
import java.util.Set;

/// A part of the application with a life cycle: it binds objects, starts them, stops them and knows how they are.
///
/// Users may implement it. One application calls `register`, `boot`, `prepare` and `shutdown` once each, in that
/// order; `health` may be called at any time and from many threads.
public interface Provider {

    /// The name in errors, logs and health results, such as `database`.
    String name();

    /// When it boots relative to others.
    default ProviderPriority priority() {
        return ProviderPriority.NORMAL;
    }

    /// How long {@link #boot} may take before it is interrupted and counts as failed.
    default Duration bootTimeout() {
        return Duration.ofSeconds(30);
    }

    /// Whether the application cannot run without it; if not, a failed boot is logged and shows in the health
    /// only.
    default boolean required() {
        return true;
    }

    /// Binds the objects that others may ask for. Must do no I/O: nothing has been checked yet.
    void register(Binder binder);

    /// Connects, opens and starts. Runs on a virtual thread of its own and may be interrupted.
    ///
    /// @throws Exception when it cannot start; it must leave nothing open then, for shutdown is not called
    default void boot(Beans beans) throws Exception {}

    /// What the application may bring for {@link #prepare}, such as an interface for what runs right after a
    /// database was opened. Where there are such beans, the application's beans are constructed earlier.
    default Set<Class<?>> preparedBy() {
        return Set.of();
    }

    /// Runs what the application brings for this provider: once all providers of its priority have booted and
    /// before others do. Of the beans, those of {@link #preparedBy} are there, constructed and not more: no
    /// `@PostConstruct` has run. On the thread that boots the application.
    ///
    /// @throws Exception when it fails; the application does not boot then, and {@link #shutdown} is called
    default void prepare(Beans beans) throws Exception {}

    /// Undoes {@link #boot}; called after a successful boot only, on the thread that stops the application.
    default void shutdown() throws Exception {}

    /// How it is; a check that throws or takes longer than the timeout counts as unhealthy.
    default HealthCheckResult health(Duration timeout) {
        return HealthCheckResult.of(name(), HealthStatus.HEALTHY, "No check of its own.", Duration.ZERO);
    }

    /// Hears of its own failed boot or shutdown; the error is reported by the application in any case.
    default void onError(Exception error, Phase phase) {}
}

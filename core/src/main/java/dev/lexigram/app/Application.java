package dev.lexigram.app;

import dev.lexigram.config.Config;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.health.AggregateHealth;
import dev.lexigram.contracts.health.HealthCheckCategory;
import dev.lexigram.contracts.health.HealthCheckResult;
import dev.lexigram.contracts.health.HealthStatus;
import dev.lexigram.contracts.hook.HookRegistry;
import dev.lexigram.hook.Hooks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A running application: its objects, its health and its end.
///
/// {@snippet :
/// try (Application app = Application.named("shop").with(module).boot()) {
///     Database database = app.get(Database.class);
/// }
/// }
///
/// Thread-safe.
public final class Application implements Beans, AutoCloseable {

    private static final Duration HEALTH_TIMEOUT = Duration.ofSeconds(5);

    private final String name;
    private final Config config;
    private final Hooks hooks;
    private final Startup startup;
    private final Lifecycle lifecycle = new Lifecycle();

    private Application(String name, Config config, Hooks hooks) {
        this.name = name;
        this.config = config;
        this.hooks = hooks;
        this.startup = new Startup(config, hooks);
    }

    /// Begins an application with this name.
    public static ApplicationBuilder named(String name) {
        return new ApplicationBuilder(name);
    }

    static Application boot(String name, ApplicationParts parts, Config config, Hooks hooks) {
        Application application = new Application(name, config, hooks);
        application.start(parts);
        return application;
    }

    private void start(ApplicationParts parts) {
        lifecycle.moveTo(ApplicationState.STARTING);
        hooks.fire(new ApplicationStarting(name));
        try {
            startup.run(parts);
        } catch (Throwable failure) { // whatever it is, nothing may stay open
            abandon(failure);
            throw failure;
        }
        lifecycle.moveTo(ApplicationState.RUNNING);
        hooks.fire(new ApplicationStarted(name));
    }

    private void abandon(Throwable failure) {
        // An interrupted boot must still be able to close connections; the caller gets the flag back.
        boolean interrupted = Thread.interrupted();
        Throwable second = startup.undo().undo();
        if (second != null) {
            UndoStack.join(failure, second);
        }
        lifecycle.moveTo(ApplicationState.STOPPED);
        hooks.fire(new ApplicationStopped(name));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Stops the application: compile-time beans and components first, then the providers in reverse order of
    /// boot.
    ///
    /// Everything is stopped even if some of it fails; then the first failure is thrown with the others suppressed.
    /// Closing again does nothing.
    @Override
    public void close() {
        if (!lifecycle.beginStop()) {
            return;
        }
        hooks.fire(new ApplicationStopping(name));
        Throwable failure = startup.undo().undo();
        lifecycle.moveTo(ApplicationState.STOPPED);
        hooks.fire(new ApplicationStopped(name));
        rethrow(failure);
    }

    private static void rethrow(@Nullable Throwable failure) {
        switch (failure) {
            case null -> {}
            case Error error -> throw error;
            case RuntimeException unchecked -> throw unchecked;
            case Throwable checked ->
                throw new ContainerException(
                        ContainerException.BUILD,
                        Problem.of("A component could not be closed.").with("reason", checked.getMessage()),
                        checked);
        }
    }

    @Override
    public <T> T get(Class<T> type) {
        return startup.container().get(type);
    }

    @Override
    public <T> T get(Class<T> type, String bean) {
        return startup.container().get(type, bean);
    }

    @Override
    public <T> Optional<T> find(Class<T> type) {
        return startup.container().find(type);
    }

    @Override
    public <T> Optional<T> find(Class<T> type, String bean) {
        return startup.container().find(type, bean);
    }

    @Override
    public <T> List<T> list(Class<T> type) {
        return startup.container().list(type);
    }

    /// The application's name.
    public String name() {
        return name;
    }

    /// The state it is in now.
    public ApplicationState state() {
        return lifecycle.state();
    }

    /// The configuration it was booted with.
    public Config config() {
        return config;
    }

    /// Its hooks; `ApplicationStopping` and its like are fired here.
    public HookRegistry hooks() {
        return hooks;
    }

    /// The health of all providers, asked side by side with five seconds for each.
    public AggregateHealth health() {
        return health(HEALTH_TIMEOUT);
    }

    /// As {@link #health()}, with another time limit; a check that throws or takes longer is unhealthy.
    public AggregateHealth health(Duration timeout) {
        return startup.probe().check(timeout);
    }

    /// Whether the process is of use: unhealthy only once the application has stopped. Asks no provider.
    public HealthCheckResult liveness() {
        return result(
                HealthCheckCategory.LIVENESS,
                switch (state()) {
                    case STOPPED -> HealthStatus.UNHEALTHY;
                    case CREATED, STARTING, RUNNING, STOPPING -> HealthStatus.HEALTHY;
                });
    }

    /// Whether it may get traffic: as bad as the worst provider, and unhealthy when it is not running.
    public HealthCheckResult readiness() {
        if (state() != ApplicationState.RUNNING) {
            return result(HealthCheckCategory.READINESS, HealthStatus.UNHEALTHY);
        }
        AggregateHealth health = health();
        return result(
                HealthCheckCategory.READINESS, health.components().isEmpty() ? HealthStatus.HEALTHY : health.status());
    }

    /// Whether it has finished starting. Asks no provider.
    public HealthCheckResult startupCheck() {
        return result(
                HealthCheckCategory.STARTUP,
                switch (state()) {
                    case CREATED, STARTING -> HealthStatus.STARTING;
                    case RUNNING -> HealthStatus.HEALTHY;
                    case STOPPING, STOPPED -> HealthStatus.UNHEALTHY;
                });
    }

    private HealthCheckResult result(HealthCheckCategory category, HealthStatus status) {
        String message = "The application is " + state() + ".";
        return new HealthCheckResult(name, status, message, null, Duration.ZERO, Map.of(), Instant.now(), category);
    }
}

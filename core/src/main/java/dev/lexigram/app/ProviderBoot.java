package dev.lexigram.app;

import dev.lexigram.contracts.error.Problem;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The boot of one provider on a virtual thread of its own.
///
/// Either the booting thread or the waiting one decides the outcome, whoever is first: a provider that comes up
/// after it was given up is shut down by the thread that booted it.
final class ProviderBoot {

    private static final System.Logger LOG = System.getLogger(ProviderBoot.class.getName());

    private final Provider provider;
    private final FutureTask<Void> task;
    private final AtomicBoolean decided = new AtomicBoolean();
    private final long deadline;

    private ProviderBoot(Provider provider, Beans beans) {
        this.provider = provider;
        this.deadline = System.nanoTime() + provider.bootTimeout().toNanos();
        this.task = new FutureTask<>(() -> {
            provider.boot(beans);
            if (!decided.compareAndSet(false, true)) {
                LOG.log(System.Logger.Level.WARNING, "The provider {0} booted too late.", provider.name());
                provider.shutdown();
            }
            return null;
        });
    }

    static ProviderBoot start(Provider provider, Beans beans) {
        ProviderBoot boot = new ProviderBoot(provider, beans);
        Thread.ofVirtual().name("lexigram-boot-" + provider.name()).start(boot.task);
        return boot;
    }

    Provider provider() {
        return provider;
    }

    /// Waits for the end or the deadline and gives what went wrong, or null.
    @Nullable
    Throwable await() {
        try {
            task.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (TimeoutException late) {
            return giveUp(
                    problem("A provider did not boot in time.")
                            .with("timeout", provider.bootTimeout())
                            .hint("Check what it connects to, or raise its boot timeout."),
                    null);
        } catch (InterruptedException stop) {
            // The flag goes back up so that the next await ends at once as well; the application takes it from there.
            Thread.currentThread().interrupt();
            return giveUp(problem("The boot was interrupted."), stop);
        }
    }

    private Problem problem(String sentence) {
        return Problem.of(sentence).with("provider", provider.name());
    }

    private @Nullable Throwable giveUp(Problem problem, @Nullable Throwable cause) {
        if (!decided.compareAndSet(false, true)) {
            // It came up in the last moment, and nobody will shut it down but us: count it as booted.
            return null;
        }
        task.cancel(true);
        return new ProviderException(problem, cause);
    }

    /// As an unchecked exception that can be thrown: checked ones are wrapped, with the provider named.
    static RuntimeException unchecked(Provider provider, Throwable failure, Phase phase) {
        return switch (failure) {
            case Error error -> throw error;
            case RuntimeException known -> known;
            default ->
                new ProviderException(
                        Problem.of("A provider failed.")
                                .with("provider", provider.name())
                                .with("phase", phase)
                                .with("reason", failure.getMessage()),
                        failure);
        };
    }

    /// Tells the provider of its own failure; what it throws then is suppressed.
    static void tell(Provider provider, Throwable failure, Phase phase) {
        if (failure instanceof Exception error) {
            try {
                provider.onError(error, phase);
            } catch (RuntimeException second) {
                UndoStack.join(failure, second);
            }
        }
    }
}

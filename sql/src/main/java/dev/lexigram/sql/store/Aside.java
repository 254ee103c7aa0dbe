package dev.lexigram.sql.store;

import dev.lexigram.sql.security.ActiveScopes;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Work on a thread of its own, in the scopes of the caller but without its deadline: what gives a lock back must
/// not be stopped by what ended the work under the lock.
final class Aside {
    private Aside() {}

    static Thread start(String name, Runnable work) {
        var scopes = ActiveScopes.capture();
        return Thread.ofVirtual().name(name).start(() -> scopes.run(work::run));
    }

    /// Runs work and waits for it; an interrupt is kept for afterwards.
    static <R> R call(String name, Callable<R> work) {
        FutureTask<R> task = new FutureTask<>(work);
        start(name, task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

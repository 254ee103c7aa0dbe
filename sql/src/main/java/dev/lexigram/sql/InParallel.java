package dev.lexigram.sql;

import dev.lexigram.sql.execute.CallerContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Does the same to several things at a time, each on a virtual thread, and waits for all.
final class InParallel {
    private InParallel() {}

    /// @throws RuntimeException the first failure in the order of the list, later ones suppressed
    static <T> void run(List<T> all, Consumer<T> action) throws InterruptedException {
        List<FutureTask<Boolean>> tasks = all.stream()
                .map(each -> start(() -> {
                    action.accept(each);
                    return Boolean.TRUE;
                }))
                .toList();
        RuntimeException first = null;
        for (FutureTask<Boolean> task : tasks) {
            try {
                task.get();
            } catch (ExecutionException e) {
                first = join(first, e.getCause());
            } catch (InterruptedException e) {
                tasks.forEach(other -> other.cancel(true));
                throw e;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /// The results in the order of the list; the function must not throw.
    static <T, R> List<R> map(List<T> all, Function<T, R> function) {
        List<FutureTask<R>> tasks =
                all.stream().map(each -> start(() -> function.apply(each))).toList();
        List<R> results = new ArrayList<>(tasks.size());
        for (FutureTask<R> task : tasks) {
            try {
                results.add(task.get());
            } catch (ExecutionException e) {
                throw join(null, e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for all.", e);
            }
        }
        return results;
    }

    private static <R> FutureTask<R> start(Callable<R> call) {
        CallerContext context = CallerContext.capture();
        FutureTask<R> task = new FutureTask<>(() -> context.<R, Exception>call(call::call));
        Thread.ofVirtual().name("lexigram-parallel").start(task);
        return task;
    }

    private static RuntimeException join(@Nullable RuntimeException first, @Nullable Throwable next) {
        RuntimeException failure = next instanceof RuntimeException e ? e : new IllegalStateException(next);
        if (first == null) {
            return failure;
        }
        first.addSuppressed(failure);
        return first;
    }
}

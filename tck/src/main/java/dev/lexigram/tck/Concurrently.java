package dev.lexigram.tck;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Work on other threads that cannot hang a test.
final class Concurrently {

    private static final long PATIENCE_SECONDS = 60;

    private Concurrently() {}

    /// Starts work on a virtual thread of its own.
    static <T> FutureTask<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.startVirtualThread(task);
        return task;
    }

    /// Runs work on a virtual thread of its own and waits for it.
    static <T> T elsewhere(Callable<T> work) {
        return await(start(work));
    }

    /// The result of work, or an assertion error when it failed.
    static <T> T await(FutureTask<T> task) {
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("The other thread failed.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// Runs the same work so many times at once and waits for all; each is given its number from 0.
    static void run(int times, IntConsumer work) {
        CountDownLatch start = new CountDownLatch(1);
        List<FutureTask<Boolean>> tasks = IntStream.range(0, times)
                .mapToObj(i -> start(() -> {
                    await(start);
                    work.accept(i);
                    return Boolean.TRUE;
                }))
                .toList();
        start.countDown();
        tasks.forEach(Concurrently::await);
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("The other thread did not come so far.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

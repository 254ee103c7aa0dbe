package dev.lexigram.sql.repository;

import dev.lexigram.sql.execute.CallerContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/// Works on the batches of one run, several at a time, each on a virtual thread with the caller's scopes and
/// deadline.
///
/// The caller's thread reads one batch ahead and waits when all hands are full. It never returns before the last
/// worker has. Used by the caller's thread alone.
///
/// @param <T> the entity
/// @param <X> what the body throws
final class BatchWorkers<T, X extends Exception> {

    private final BatchSource<T> source;
    private final BatchBody<T, X> body;
    private final int most;
    private final CallerContext context = CallerContext.capture();
    private final Map<Work, Thread> running = new HashMap<>();
    private final BlockingQueue<Work> finished = new LinkedBlockingQueue<>();
    private final List<Throwable> failures = new ArrayList<>();
    private boolean interrupted;

    BatchWorkers(BatchSource<T> source, BatchBody<T, X> body, int most) {
        this.source = source;
        this.body = body;
        this.most = most;
    }

    /// The work on one batch, which says when it is done.
    private final class Work extends FutureTask<Integer> {
        Work(List<T> batch) {
            super(() -> context.<Integer, Exception>call(() -> {
                body.on(batch);
                return batch.size();
            }));
        }

        @Override
        protected void done() {
            finished.add(this);
        }
    }

    /// Does all batches, or as many as there are before the first failure.
    void run() throws X {
        try {
            startAll();
        } catch (InterruptedException e) {
            interrupted(e);
        } catch (RuntimeException | Error e) {
            failures.add(e);
        }
        awaitAll();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        throwFirst();
    }

    private void startAll() throws InterruptedException {
        while (goesOn()) {
            List<T> batch = source.nextOrInterrupted();
            if (batch.isEmpty()) {
                return;
            }
            while (running.size() == most) {
                settle(finished.take());
            }
            if (failures.isEmpty()) {
                Work work = new Work(batch);
                running.put(work, Thread.ofVirtual().name("lexigram-batch").start(work));
            }
        }
    }

    private boolean goesOn() {
        for (Work work = finished.poll(); work != null; work = finished.poll()) {
            settle(work);
        }
        return failures.isEmpty();
    }

    private void awaitAll() {
        while (!running.isEmpty()) {
            try {
                settle(finished.take());
            } catch (InterruptedException e) {
                interrupted(e);
            }
        }
    }

    /// The workers are asked to end, too; how fast they do is the body's affair.
    private void interrupted(InterruptedException cause) {
        interrupted = true;
        failures.add(Refusal.interruptedBatches(cause));
        running.values().forEach(Thread::interrupt);
    }

    private void settle(Work work) {
        running.remove(work);
        if (work.state() == Future.State.FAILED) {
            failures.add(work.exceptionNow());
        } else if (failures.isEmpty()) {
            tell(work.resultNow());
        }
    }

    private void tell(int entities) {
        try {
            source.done(entities);
        } catch (RuntimeException | Error e) {
            // The others still have to be waited for.
            failures.add(e);
        }
    }

    @SuppressWarnings("unchecked") // a body throws X, unchecked exceptions and errors, nothing else
    private void throwFirst() throws X {
        if (failures.isEmpty()) {
            return;
        }
        Throwable first = failures.getFirst();
        failures.stream().filter(other -> !other.equals(first)).forEach(first::addSuppressed);
        if (first instanceof Error error) {
            throw error;
        }
        throw (X) first;
    }
}

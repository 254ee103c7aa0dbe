package dev.lexigram.sql.execute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// Several pieces of work at a time, each on a virtual thread of its own.
///
/// ```
/// List<Long> counts = Parallel.of(() -> users.count(), () -> orders.count());
/// ```
///
/// Each has the caller's request, its tenant's and other scopes, and its deadline; none is in the caller's
/// transaction. The first failure interrupts the others. Thread-safe.
public final class Parallel {

    private Parallel() {}

    /// Runs all and waits for all, also after a failure.
    ///
    /// @return the results in the order of the work
    /// @throws X the first failure; later ones are suppressed
    /// @throws CancellationException when the calling thread was interrupted; it stays interrupted
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R, X extends Exception> List<R> of(ScopedValue.CallableOp<? extends R, ? extends X>... work)
            throws X {
        return Parallel.<R, X>of(List.of(work));
    }

    /// As the other.
    public static <R, X extends Exception> List<R> of(
            Collection<? extends ScopedValue.CallableOp<? extends R, ? extends X>> work) throws X {
        Running<R> running = new Running<>();
        CallerContext context = CallerContext.capture();
        work.forEach(task -> running.start(context, task));
        running.await();
        running.<X>throwFirst();
        return running.all.stream().map(Future::resultNow).toList();
    }

    /// The work of one call. Used by the caller's thread.
    private static final class Running<R> {

        private final List<FutureTask<R>> all = new ArrayList<>();
        private final List<Thread> threads = new ArrayList<>();
        private final BlockingQueue<Future<?>> finished = new LinkedBlockingQueue<>();
        private @Nullable Throwable first;
        private boolean interrupted;

        void start(CallerContext context, ScopedValue.CallableOp<? extends R, ? extends Exception> task) {
            FutureTask<R> work = new FutureTask<>(() -> context.<R, Exception>call(task::call)) {
                @Override
                protected void done() {
                    finished.add(this);
                }
            };
            all.add(work);
            threads.add(Thread.ofVirtual().name("lexigram-parallel").start(work));
        }

        void await() {
            for (int left = all.size(); left > 0; ) {
                try {
                    settle(finished.take());
                    left--;
                } catch (InterruptedException e) {
                    interrupted = true;
                    failed(cancelled(e));
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private static CancellationException cancelled(InterruptedException cause) {
            CancellationException cancelled = new CancellationException("Interrupted while others worked.");
            cancelled.initCause(cause);
            return cancelled;
        }

        private void settle(Future<?> work) {
            if (work.state() == Future.State.FAILED) {
                failed(work.exceptionNow());
            }
        }

        private void failed(Throwable failure) {
            if (first == null) {
                first = failure;
                threads.forEach(Thread::interrupt);
            } else if (!first.equals(failure)) {
                first.addSuppressed(failure);
            }
        }

        @SuppressWarnings("unchecked") // work throws X, unchecked exceptions and errors, nothing else
        private <X extends Exception> void throwFirst() throws X {
            if (first instanceof Error error) {
                throw error;
            }
            if (first != null) {
                throw (X) first;
            }
        }
    }
}

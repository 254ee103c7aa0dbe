package dev.lexigram.contracts.context;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// The request of one moment, or that there was none, to be restored on another thread. Immutable and thread-safe.
public final class RequestSnapshot {

    private final @Nullable RequestContext context;

    RequestSnapshot(@Nullable RequestContext context) {
        this.context = context;
    }

    /// Runs a body in the kept request and gives its result. If there was none, the body runs in none either.
    public <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> body) throws X {
        return RequestContext.bound(context, body);
    }

    /// Runs a body in the kept request.
    public <X extends Throwable> void run(RequestContext.Body<X> body) throws X {
        call(() -> {
            body.run();
            return Boolean.TRUE;
        });
    }

    /// The same work in the kept request, wherever it is called.
    public <R> Callable<R> wrap(Callable<R> work) {
        return () -> call(work::call);
    }

    /// As {@link #wrap(Callable)}, for work without a result.
    public Runnable wrap(Runnable work) {
        return () -> run(work::run);
    }

    /// As {@link RequestContext#toString}.
    @Override
    public String toString() {
        return context == null ? "no request" : context.toString();
    }
}

package dev.lexigram.sql.security;

import dev.lexigram.contracts.context.RequestContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A scope that waits for what runs in it. It holds for the body's own thread and ends with the body; one inside
/// another hides it. Immutable and thread-safe.
public final class Activation {

    private final Map<ScopeKey, ScopeState> scopes;
    private final Runnable announcement;
    private final @Nullable RequestContext request;

    Activation(Map<ScopeKey, ScopeState> scopes, Runnable announcement) {
        this(scopes, announcement, null);
    }

    /// @param request the request to run in, or null for that of whoever calls
    Activation(Map<ScopeKey, ScopeState> scopes, Runnable announcement, @Nullable RequestContext request) {
        this.scopes = scopes;
        this.announcement = announcement;
        this.request = request;
    }

    /// Whether the calling code runs in just these scopes, whatever its request.
    public boolean isActive() {
        return scopes.equals(ActiveScopes.active());
    }

    /// Runs a body in the scope and gives its result; what it throws reaches the caller unchanged.
    public <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> body) throws X {
        announcement.run();
        return request == null
                ? ActiveScopes.call(scopes, body)
                : request.call(() -> ActiveScopes.<R, X>call(scopes, body));
    }

    /// Runs a body in the scope; what it throws reaches the caller unchanged.
    public <X extends Throwable> void run(Body<X> body) throws X {
        call(() -> {
            body.run();
            return Boolean.TRUE;
        });
    }

    /// What runs in a scope and returns nothing.
    ///
    /// @param <X> what it throws
    @FunctionalInterface
    public interface Body<X extends Throwable> {
        void run() throws X;
    }
}

package dev.lexigram.sql.execute;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.sql.security.Activation;
import dev.lexigram.sql.security.ActiveScopes;
import java.util.Optional;

/// What work in another thread has of the code that started it: its request, its scopes and its deadline; never its
/// transaction. Immutable and thread-safe.
public final class CallerContext {

    private final Activation scopes = ActiveScopes.capture();
    private final Optional<Deadline> deadline = Deadline.current();

    private CallerContext() {}

    /// That of the calling code.
    public static CallerContext capture() {
        return new CallerContext();
    }

    /// Runs a body in it and gives its result; what it throws reaches the caller unchanged.
    public <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> body) throws X {
        if (deadline.isEmpty()) {
            return scopes.<R, X>call(body);
        }
        return deadline.get().<R, X>call(() -> scopes.<R, X>call(body));
    }
}

package dev.lexigram.contracts.context;

import java.time.Duration;
import java.util.Optional;

/// When work must be done, at the latest.
///
/// ```
/// Deadline.in(Duration.ofSeconds(2)).call(() -> orders.findAll())
/// ```
///
/// It is bound to a body by a `ScopedValue`; one inside another never ends later than the outer one. A statement
/// that begins later is refused, one that runs then is cancelled, and a transaction does not commit. Threads that
/// are started inside do not have it: call it there again. Immutable and thread-safe.
public final class Deadline {

    private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

    // Counted as System.nanoTime does.
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /// So long from now, or the current one if that is sooner.
    public static Deadline in(Duration time) {
        Deadline wanted = new Deadline(System.nanoTime() + time.toNanos());
        return current().filter(outer -> outer.end - wanted.end < 0).orElse(wanted);
    }

    /// The one that the calling code has to keep; empty when it has all the time.
    public static Optional<Deadline> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// The time that is left; not positive when it is over.
    public Duration remaining() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    /// Whether no time is left.
    public boolean isOver() {
        return end - System.nanoTime() <= 0;
    }

    /// Runs a body that has to keep it, and gives its result; what it throws reaches the caller unchanged.
    public <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> body) throws X {
        return ScopedValue.where(CURRENT, this).call(body::call);
    }

    /// The time that is left.
    @Override
    public String toString() {
        return "Deadline[in " + remaining().toMillis() + " ms]";
    }
}

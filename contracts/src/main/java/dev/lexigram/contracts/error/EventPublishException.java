package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// An event did not reach where it was published to, or nobody knows whether it did.
public final class EventPublishException extends LexigramException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_EVENT_003";

    private static final String RETRYABLE = "retryable";

    private EventPublishException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }

    /// It may go well another time.
    public static EventPublishException temporary(Problem problem, @Nullable Throwable cause) {
        return new EventPublishException(problem.with(RETRYABLE, true), cause);
    }

    /// It will fail again until the event or the receiver is changed.
    public static EventPublishException lasting(Problem problem, @Nullable Throwable cause) {
        return new EventPublishException(problem.with(RETRYABLE, false), cause);
    }

    /// Whether it may go well another time.
    public boolean retryable() {
        return detail(RETRYABLE).map(Boolean::valueOf).orElse(false);
    }
}

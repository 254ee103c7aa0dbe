package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// Some of an event's handlers failed; the others were told.
public final class EventException extends LexigramException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_EVENT_001";

    public EventException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}

package dev.lexigram.contracts.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An event stream is not at the version that the caller expects: somebody else appended to it since it was read.
/// Nothing was stored.
public final class EventStreamException extends LexigramException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_EVENT_002";

    public EventStreamException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }

    /// The stream.
    public Optional<String> stream() {
        return detail("stream");
    }

    /// What the caller expected, in words.
    public Optional<String> expected() {
        return detail("expected");
    }

    /// The version that the stream really has; 0 when it has no events.
    public Optional<Long> actual() {
        return detail("actual").map(Long::valueOf);
    }
}

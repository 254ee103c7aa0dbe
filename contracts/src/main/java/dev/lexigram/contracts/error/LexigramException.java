package dev.lexigram.contracts.error;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The base of all errors raised by Lexigram: a stable code, a sentence, details and advice.
///
/// The message is always one line and never holds a secret. The cause, where there is one, is always kept.
public abstract class LexigramException extends RuntimeException {

    private final String code;
    private final Problem problem;

    protected LexigramException(String code, Problem problem, @Nullable Throwable cause) {
        super("[" + code + "] " + problem, cause);
        this.code = code;
        this.problem = problem;
    }

    /// The stable code, such as `LEX_ERR_SQL_009`.
    public final String code() {
        return code;
    }

    /// What went wrong, as data.
    public final Problem problem() {
        return problem;
    }

    /// What to do about it, when something useful can be said.
    public final Optional<String> hint() {
        return Optional.ofNullable(problem.hint());
    }

    /// The values that belong to the error, secrets masked, in a fixed order.
    public final Map<String, Object> details() {
        return problem.details();
    }

    /// One detail as text.
    protected final Optional<String> detail(String key) {
        return Optional.ofNullable(problem.details().get(key)).map(String::valueOf);
    }
}

package dev.lexigram.cli.task;

import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.contracts.error.Problem;

/// The arguments of a command contradict each other or cannot be understood.
public final class MisuseException extends LexigramException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_USAGE";

    public MisuseException(Problem problem) {
        super(CODE, problem, null);
    }
}

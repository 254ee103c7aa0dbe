package dev.lexigram.cli.task;

import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.contracts.error.Problem;

/// Something would be lost and nobody agreed to it.
public final class RefusedException extends LexigramException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_REFUSED";

    public RefusedException(Problem problem) {
        super(CODE, problem, null);
    }
}

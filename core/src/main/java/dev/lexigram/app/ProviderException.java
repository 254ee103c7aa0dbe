package dev.lexigram.app;

import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.contracts.error.Problem;
import org.jspecify.annotations.Nullable;

/// A provider did not boot in time, or failed with a checked exception, which is the cause.
public final class ProviderException extends LexigramException {

    /// The code of every provider error.
    public static final String CODE = "LEX_ERR_PROV_001";

    public ProviderException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}

package dev.lexigram.app;

import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.contracts.error.Problem;
import org.jspecify.annotations.Nullable;

/// The objects of the application do not fit together: something is missing, doubled or circular.
public final class ContainerException extends LexigramException {

    /// Something was bound after registration had ended.
    public static final String FROZEN = "LEX_ERR_DI_001";
    /// Components need each other in a circle.
    public static final String CIRCULAR = "LEX_ERR_DI_003";
    /// Nothing fits a type and name, or several do.
    public static final String UNRESOLVABLE = "LEX_ERR_DI_004";
    /// A type and name are bound twice.
    public static final String DUPLICATE = "LEX_ERR_DI_005";
    /// An object could not be made.
    public static final String BUILD = "LEX_ERR_DI_006";
    /// Compile-time beans require types that nothing binds.
    public static final String VALIDATION = "LEX_ERR_DI_008";

    ContainerException(String code, Problem problem) {
        this(code, problem, null);
    }

    ContainerException(String code, Problem problem, @Nullable Throwable cause) {
        super(code, problem, cause);
    }
}

package dev.lexigram.app;

import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.contracts.error.Problem;

/// The modules of the application do not fit together.
public final class ModuleException extends LexigramException {

    /// A module declares something that cannot be.
    public static final String INVALID = "LEX_ERR_MOD_001";
    /// A module exports what it does not have.
    public static final String EXPORT = "LEX_ERR_MOD_003";
    /// Modules import each other in a circle.
    public static final String CYCLE = "LEX_ERR_MOD_004";
    /// A component asks for what its module may not see.
    public static final String VISIBILITY = "LEX_ERR_MOD_005";
    /// Two different modules have one name.
    public static final String DUPLICATE = "LEX_ERR_MOD_006";

    ModuleException(String code, Problem problem) {
        super(code, problem, null);
    }
}

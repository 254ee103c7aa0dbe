package dev.lexigram.tenant;

import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.contracts.error.Problem;

/// A request says no tenant, or what cannot be one. Answer it as a bad request.
public final class TenantResolutionException extends LexigramException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_TENANT_001";

    public TenantResolutionException(Problem problem) {
        super(CODE, problem, null);
    }
}

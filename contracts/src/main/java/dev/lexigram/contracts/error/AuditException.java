package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// An audit entry that could not be written, or a trail that is not as it was written.
public final class AuditException extends LexigramException {

    /// An entry could not be written, and so the change was not made either.
    public static final String NOT_WRITTEN = "LEX_ERR_AUDIT_001";

    /// A chain's head is missing or altered.
    public static final String BROKEN_HEAD = "LEX_ERR_AUDIT_002";

    /// Entries that were to be removed are not as they were written.
    public static final String TAMPERED = "LEX_ERR_AUDIT_003";

    /// The keys cannot be used, or one is missing.
    public static final String UNUSABLE_KEYS = "LEX_ERR_AUDIT_004";

    /// @param code one of this class's
    public AuditException(String code, Problem problem, @Nullable Throwable cause) {
        super(code, problem, cause);
    }
}

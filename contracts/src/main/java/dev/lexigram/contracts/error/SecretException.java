package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// A stored secret that cannot be read, or keys that cannot be used. It never holds a value or a key.
public final class SecretException extends LexigramException {

    /// A secret was altered, or copied from another name, version or table.
    public static final String DAMAGED = "LEX_ERR_SECRET_001";

    /// The key that a secret was encrypted with is not among the keys; the key's id is a detail.
    public static final String UNKNOWN_KEY = "LEX_ERR_SECRET_002";

    /// The keys cannot be read or used.
    public static final String UNUSABLE_KEYS = "LEX_ERR_SECRET_003";

    /// A rotation left secrets behind that cannot be decrypted.
    public static final String INCOMPLETE_ROTATION = "LEX_ERR_SECRET_004";

    /// @param code one of this class's
    public SecretException(String code, Problem problem, @Nullable Throwable cause) {
        super(code, problem, cause);
    }
}

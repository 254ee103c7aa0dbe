package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// The configuration cannot be used: an unknown key, a wrong value, an unset variable, a missing driver.
public final class ConfigurationException extends LexigramException {

    /// The code of every configuration error.
    public static final String CODE = "LEX_ERR_CONF_001";

    public ConfigurationException(Problem problem) {
        this(problem, null);
    }

    public ConfigurationException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}

package dev.lexigram.sql.config;

import dev.lexigram.config.DurationText;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import java.time.Duration;

/// How statements are run.
///
/// @param echo log every statement, without its values, at level INFO
/// @param statementTimeout how long a statement may run before the database cancels it; zero means for ever
/// @param paging how pages are cut
public record OperationsConfig(boolean echo, Duration statementTimeout, PagingConfig paging) {

    private static final OperationsConfig DEFAULTS =
            new OperationsConfig(false, Duration.ofSeconds(60), PagingConfig.defaults());

    public OperationsConfig {
        if (statementTimeout.isNegative()) {
            throw new ConfigurationException(Problem.of("A timeout must not be negative.")
                    .with("key", "operations.statement_timeout")
                    .with("value", DurationText.format(statementTimeout))
                    .hint("Use zero for no limit."));
        }
    }

    public static OperationsConfig defaults() {
        return DEFAULTS;
    }

    /// A copy with another statement timeout.
    public OperationsConfig withStatementTimeout(Duration timeout) {
        return new OperationsConfig(echo, timeout, paging);
    }

    /// A copy with pages cut in another way.
    public OperationsConfig withPaging(PagingConfig other) {
        return new OperationsConfig(echo, statementTimeout, other);
    }
}

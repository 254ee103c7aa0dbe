package dev.lexigram.sql.security;

import java.util.Map;

/// What the calling code may see under a policy. Immutable.
public sealed interface Scope {

    /// The rows with these values.
    ///
    /// @param values scope column to value
    record Rows(Map<String, Object> values) implements Scope {
        public Rows {
            values = Map.copyOf(values);
        }
    }

    /// All rows.
    ///
    /// @param reason why
    record Admin(String reason) implements Scope {}
}

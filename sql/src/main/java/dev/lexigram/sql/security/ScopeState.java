package dev.lexigram.sql.security;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What is bound to a body while a scope is active.
sealed interface ScopeState {

    /// One value for each scope column, in order.
    record Values(List<Object> values) implements ScopeState {
        public Values {
            values = List.copyOf(values);
        }
    }

    /// All rows.
    ///
    /// @param told which tables were reported already
    record Bypass(String reason, Set<String> told) implements ScopeState {
        static Bypass because(String reason) {
            return new Bypass(reason, ConcurrentHashMap.newKeySet());
        }
    }
}

package dev.lexigram.sql.security;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.RepositoryException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The names and values under which a database is told of scopes.
public final class DatabaseSettings {

    private static final String PREFIX = "lexigram.";
    private static final String ON = "on";

    private DatabaseSettings() {}

    /// The setting that holds the active value of a column.
    public static String name(ScopeColumn column) {
        return PREFIX + column.name().toLowerCase(Locale.ROOT);
    }

    /// The setting that is `on` while a policy is bypassed.
    public static String bypass(RowLevelSecurityPolicy policy) {
        return PREFIX + "bypass_" + policy.name().toLowerCase(Locale.ROOT);
    }

    static void add(RowLevelSecurityPolicy policy, Map<String, String> all) {
        switch (policy.state()) {
            case ScopeState.Values(List<Object> values) ->
                policy.byColumn(values).forEach((column, value) -> add(name(column), value.toString(), all));
            case ScopeState.Bypass bypass -> all.put(bypass(policy), ON);
            case null -> {
                // No setting: the database's policy then lets nothing through.
            }
        }
    }

    private static void add(String name, String value, Map<String, String> all) {
        String other = all.putIfAbsent(name, value);
        if (other != null && !other.equals(value)) {
            throw new RepositoryException(
                    Problem.of("Two policies would tell the database different values of one setting.")
                            .with("setting", name)
                            .hint("Give the scope columns of different policies different names."),
                    null);
        }
    }
}

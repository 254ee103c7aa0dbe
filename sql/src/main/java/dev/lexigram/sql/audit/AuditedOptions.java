package dev.lexigram.sql.audit;

import dev.lexigram.contracts.audit.AuditOrigin;
import dev.lexigram.contracts.audit.AuditSeverity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the writes of a repository are recorded; each method returns a copy. Immutable and thread-safe.
///
/// @param masked components whose values are not recorded
/// @param severity of all actions that have none of their own
/// @param severities of single actions
/// @param origin where they come from
public record AuditedOptions(
        Set<String> masked, AuditSeverity severity, Map<String, AuditSeverity> severities, AuditOrigin origin) {

    private static final AuditedOptions DEFAULTS =
            new AuditedOptions(Set.of(), AuditSeverity.MEDIUM, Map.of(), AuditOrigin.from("sql"));

    public AuditedOptions {
        masked = Set.copyOf(masked);
        severities = Map.copyOf(severities);
    }

    /// Everything of medium severity; components whose names say that they are secret, such as `password`, are
    /// masked.
    public static AuditedOptions defaults() {
        return DEFAULTS;
    }

    /// Records that these components have a value, and not which.
    public AuditedOptions mask(String... components) {
        Set<String> all = new HashSet<>(masked);
        all.addAll(List.of(components));
        return new AuditedOptions(all, severity, severities, origin);
    }

    /// The severity of all actions that have none of their own.
    public AuditedOptions severity(AuditSeverity one) {
        return new AuditedOptions(masked, one, severities, origin);
    }

    /// The severity of one action: `INSERT`, `UPDATE`, `DELETE`, `SOFT_DELETE`, `RESTORE` or `PURGE`.
    public AuditedOptions severity(String action, AuditSeverity one) {
        Map<String, AuditSeverity> all = new HashMap<>(severities);
        all.put(action, one);
        return new AuditedOptions(masked, severity, all, origin);
    }

    /// Where the actions come from.
    public AuditedOptions origin(AuditOrigin other) {
        return new AuditedOptions(masked, severity, severities, other);
    }

    AuditSeverity of(String action) {
        return severities.getOrDefault(action, severity);
    }
}

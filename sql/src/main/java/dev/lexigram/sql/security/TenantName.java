package dev.lexigram.sql.security;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TenantScopingException;
import java.util.List;

/// A tenant where it becomes part of a name: of a schema, a database or a file. Immutable and thread-safe.
///
/// Stricter than a tenant that is a value in a column: names that differ in case only, or climb out of a folder,
/// would be another tenant's somewhere.
///
/// @param text small letters and digits, with single `-` or `_` between them, at most 64 characters
public record TenantName(String text) {

    private static final int MAX_LENGTH = 64;

    /// @throws TenantScopingException when it is no such text
    public TenantName {
        if (!isValid(text)) {
            throw new TenantScopingException(
                    Problem.of("The tenant cannot be part of a name.")
                            .with("tenant", text.length() > 80 ? text.substring(0, 80) + "…" : text)
                            .hint("Use small letters and digits, with single '-' or '_' between them, at most "
                                    + MAX_LENGTH + " characters."),
                    null);
        }
    }

    static boolean isValid(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return false;
        }
        boolean between = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!plain && !(between && (c == '-' || c == '_'))) {
                return false;
            }
            between = plain;
        }
        return between;
    }

    /// The name of a tenant.
    ///
    /// @param tenantId a text, a whole number or a UUID
    /// @throws TenantScopingException when it cannot be part of a name
    public static TenantName of(Object tenantId) {
        return new TenantName(tenantId.toString());
    }

    /// The name of the active tenant.
    ///
    /// @param problem what cannot be done without one
    /// @throws TenantScopingException when none is active, all are meant, or it cannot be part of a name
    public static TenantName active(Problem problem) {
        return switch (Tenancy.state()) {
            case ScopeState.Values(List<Object> values) -> of(values.getFirst());
            case ScopeState.Bypass bypass ->
                throw new TenantScopingException(
                        problem.with("reason", bypass.reason())
                                .hint("A bypass means all tenants: name the one, with Tenancy.in(…) inside of it."),
                        null);
            case null ->
                throw new TenantScopingException(
                        problem.hint("Call it inside Tenancy.in(…) or a request with a tenant."), null);
        };
    }

    @Override
    public String toString() {
        return text;
    }
}

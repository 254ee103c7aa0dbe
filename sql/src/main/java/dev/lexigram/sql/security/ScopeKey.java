package dev.lexigram.sql.security;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.NoSecurityPolicyException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TenantScopingException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the active scope of one policy, or of several that share it, is kept. Two keys are never equal.
final class ScopeKey {

    /// What a scope is, for those who forgot it.
    enum Kind {
        POLICY,
        TENANCY
    }

    private final ScopedValue<ScopeState> state = ScopedValue.newInstance();
    private final Kind kind;

    ScopeKey(Kind kind) {
        this.kind = kind;
    }

    @Nullable
    ScopeState current() {
        return state.isBound() ? state.get() : null;
    }

    Activation active(ScopeState wanted, Runnable announcement) {
        return new Activation(Map.of(this, wanted), announcement);
    }

    ScopedValue.Carrier bind(ScopedValue.Carrier carrier, ScopeState wanted) {
        return carrier.where(state, wanted);
    }

    DatabaseException missing(Problem problem) {
        return switch (kind) {
            case POLICY ->
                new NoSecurityPolicyException(
                        problem.hint("Activate a scope of the policy around the call, or bypass it with a reason."),
                        null);
            case TENANCY ->
                new TenantScopingException(
                        problem.hint("Call it inside Tenancy.in(…), or bypass the tenants with a reason."), null);
        };
    }
}

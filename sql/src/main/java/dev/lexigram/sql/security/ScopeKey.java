package dev.lexigram.sql.security;

import dev.lexigram.contracts.context.RequestContext;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.NoSecurityPolicyException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TenantScopingException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the active scope of one policy, or of several that share it, is kept. Two keys are never equal.
final class ScopeKey {

    /// What a scope is, for those who forgot it.
    enum Kind {
        POLICY,
        TENANCY
    }

    /// A scope, and the request in which it was opened: in one that is bound later it does not hold.
    private record Held(ScopeState state, RequestContext.Binding opened) {}

    private final ScopedValue<Held> held = ScopedValue.newInstance();
    private final Kind kind;

    ScopeKey(Kind kind) {
        this.kind = kind;
    }

    @Nullable
    ScopeState current() {
        Held innermost = held.isBound() ? held.get() : null;
        return switch (kind) {
            case POLICY -> innermost == null ? null : innermost.state();
            case TENANCY ->
                innermost != null && innermost.opened() == RequestContext.binding() ? innermost.state() : ofRequest();
        };
    }

    private static @Nullable ScopeState ofRequest() {
        Object tenant = RequestContext.current().flatMap(RequestContext::tenant).orElse(null);
        return tenant == null ? null : new ScopeState.Values(List.of(tenant));
    }

    Activation active(ScopeState wanted, Runnable announcement) {
        return new Activation(Map.of(this, wanted), announcement);
    }

    ScopedValue.Carrier bind(ScopedValue.Carrier carrier, ScopeState wanted) {
        return carrier.where(held, new Held(wanted, RequestContext.binding()));
    }

    DatabaseException missing(Problem problem) {
        return switch (kind) {
            case POLICY ->
                new NoSecurityPolicyException(
                        problem.hint("Activate a scope of the policy around the call, or bypass it with a reason."),
                        null);
            case TENANCY ->
                new TenantScopingException(
                        problem.hint(
                                "Call it inside Tenancy.in(…) or a request with a tenant, or bypass the tenants with a reason."),
                        null);
        };
    }
}

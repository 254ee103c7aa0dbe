package dev.lexigram.sql.security;

import dev.lexigram.contracts.context.RequestContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All scopes that the calling code runs in, of the tenant and of every policy, and its request.
///
/// A thread that is started inside a scope does not have it. To give it one, capture here and run there:
/// `Activation scopes = ActiveScopes.capture(); Thread.startVirtualThread(() -> scopes.run(() ->
/// orders.findAll()))`.
public final class ActiveScopes {

    // A scoped value cannot be asked for its neighbours, so each scope leaves its key here.
    private static final ScopedValue<Set<ScopeKey>> BOUND = ScopedValue.newInstance();

    private ActiveScopes() {}

    /// What is active now, to be made active again in another thread. A bypass is neither logged nor told again.
    public static Activation capture() {
        return new Activation(active(), () -> {}, RequestContext.current().orElse(null));
    }

    static Map<ScopeKey, ScopeState> active() {
        Set<ScopeKey> keys = new HashSet<>(BOUND.orElse(Set.of()));
        keys.add(Tenancy.KEY);
        Map<ScopeKey, ScopeState> active = new HashMap<>();
        for (ScopeKey key : keys) {
            ScopeState state = key.current();
            if (state != null) {
                active.put(key, state);
            }
        }
        return Map.copyOf(active);
    }

    /// Runs a body in the scopes, on top of those that are active now.
    static <R, X extends Throwable> R call(
            Map<ScopeKey, ScopeState> scopes, ScopedValue.CallableOp<? extends R, X> body) throws X {
        ScopeState tenant = scopes.get(Tenancy.KEY);
        RequestContext request = RequestContext.current().orElse(null);
        if (tenant == null || request == null) {
            return carrier(scopes).call(body::call);
        }
        // Whoever reads the request's tenant, or carries the request to another thread, meets the one that holds now.
        return renewed(request, tenant).call(() -> carrier(scopes).call(body));
    }

    private static RequestContext renewed(RequestContext request, ScopeState wanted) {
        return switch (wanted) {
            case ScopeState.Values(List<Object> values) -> request.withTenant(values.getFirst());
            case ScopeState.Bypass bypass -> request.withoutTenant();
        };
    }

    private static ScopedValue.Carrier carrier(Map<ScopeKey, ScopeState> scopes) {
        Set<ScopeKey> keys = new HashSet<>(BOUND.orElse(Set.of()));
        keys.addAll(scopes.keySet());
        ScopedValue.Carrier carrier = ScopedValue.where(BOUND, Set.copyOf(keys));
        for (Map.Entry<ScopeKey, ScopeState> scope : scopes.entrySet()) {
            carrier = scope.getKey().bind(carrier, scope.getValue());
        }
        return carrier;
    }
}

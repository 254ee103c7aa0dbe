package dev.lexigram.sql.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tenant on whose behalf the calling code runs, one for all databases of the process.
///
/// `Tenancy.in("acme", () -> orders.findAll())` sees and writes the rows of acme only, in all tables that are
/// protected by a policy from {@link #policy()}. Without a scope of its own the code has the tenant of its {@link
/// dev.lexigram.contracts.context.RequestContext}, if that has one; of the two, what was bound last counts.
/// Thread-safe.
public final class Tenancy {

    /// The column that says to which tenant a row belongs, unless another is named.
    public static final String COLUMN = "tenant_id";

    private static final String NAME = "tenancy";
    static final ScopeKey KEY = new ScopeKey(ScopeKey.Kind.TENANCY);
    private static final RowLevelSecurityPolicy STANDARD = policy(ScopeColumn.of(COLUMN));

    private Tenancy() {}

    /// The policy of tables with the column {@value #COLUMN}.
    public static RowLevelSecurityPolicy policy() {
        return STANDARD;
    }

    /// The policy of tables with another column, or with a type for it; the tenant is the same.
    public static RowLevelSecurityPolicy policy(ScopeColumn column) {
        return new RowLevelSecurityPolicy(NAME, List.of(column), KEY);
    }

    /// The scope of one tenant.
    ///
    /// @param tenantId a text that is not blank, a whole number or a UUID
    public static Activation in(Object tenantId) {
        return STANDARD.activate(Map.of(COLUMN, tenantId));
    }

    /// Runs a body on behalf of a tenant and gives its result.
    ///
    /// @param tenantId a text that is not blank, a whole number or a UUID
    public static <R, X extends Throwable> R in(Object tenantId, ScopedValue.CallableOp<? extends R, X> body) throws X {
        return in(tenantId).call(body);
    }

    /// The scope of all tenants; see {@link RowLevelSecurityPolicy#asAdmin(String)}.
    public static Activation asAdmin(String reason) {
        return STANDARD.asAdmin(reason);
    }

    /// Runs a body in the scope of all tenants and gives its result.
    public static <R, X extends Throwable> R asAdmin(String reason, ScopedValue.CallableOp<? extends R, X> body)
            throws X {
        return asAdmin(reason).call(body);
    }

    /// The active tenant; empty when there is none or all are meant.
    public static Optional<Object> current() {
        return KEY.current() instanceof ScopeState.Values(List<Object> values)
                ? Optional.of(values.getFirst())
                : Optional.empty();
    }

    static @Nullable ScopeState state() {
        return KEY.current();
    }
}

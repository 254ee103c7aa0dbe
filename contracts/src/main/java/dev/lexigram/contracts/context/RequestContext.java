package dev.lexigram.contracts.context;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// What is known of a request: its id, the tenant and the user it is for, and further values under typed keys.
///
/// ```
/// RequestContext.of("7f3a").withTenant("acme").withUser("ann").run(() -> orders.findAll());
/// ```
///
/// It is bound to a body by a `ScopedValue`: a nested one hides it, the end of the body brings the former one back,
/// and threads that are started inside do not have it unless the work is wrapped by {@link #wrap(Callable)}.
/// Immutable and thread-safe.
public final class RequestContext {

    private static final ScopedValue<Binding> CURRENT = ScopedValue.newInstance();
    private static final Binding UNBOUND = new Binding(null);
    private static final List<Class<?>> TENANT_TYPES =
            List.of(String.class, Short.class, Integer.class, Long.class, UUID.class);
    private static final int MAX_LENGTH = 200;

    private final String id;
    private final @Nullable Object tenant;
    private final @Nullable String user;
    private final Map<ContextKey<?>, Object> values;

    private RequestContext(
            String id, @Nullable Object tenant, @Nullable String user, Map<ContextKey<?>, Object> values) {
        this.id = id;
        this.tenant = tenant;
        this.user = user;
        this.values = values;
    }

    /// A request without tenant, user and values.
    ///
    /// @param id what logs call it: not blank, at most 200 characters, none of them a control character
    /// @throws IllegalArgumentException when it is anything else
    public static RequestContext of(String id) {
        return new RequestContext(checked("request id", id), null, null, Map.of());
    }

    private static String checked(String what, String text) {
        boolean plain = text.chars().noneMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
        if (text.isBlank() || text.length() > MAX_LENGTH || !plain) {
            throw new IllegalArgumentException("A " + what + " is a text of at most " + MAX_LENGTH
                    + " characters, not blank and without control characters.");
        }
        return text;
    }

    /// A copy for a tenant. Tenancy takes it for the active tenant while the copy is bound.
    ///
    /// @param tenantId a text that is not blank, a whole number or a UUID, of the type of the tenants' columns
    /// @throws IllegalArgumentException when it is anything else
    public RequestContext withTenant(Object tenantId) {
        boolean blank = tenantId instanceof String text && text.isBlank();
        if (blank || !TENANT_TYPES.contains(tenantId.getClass())) {
            throw new IllegalArgumentException("A tenant is a text that is not blank, a whole number or a UUID.");
        }
        return new RequestContext(id, tenantId, user, values);
    }

    /// A copy that is for no tenant: tables of tenants are refused while it is bound.
    public RequestContext withoutTenant() {
        return new RequestContext(id, null, user, values);
    }

    /// A copy for a user.
    ///
    /// @throws IllegalArgumentException when the id is blank, longer than 200 characters, or has control characters
    public RequestContext withUser(String userId) {
        return new RequestContext(id, tenant, checked("user id", userId), values);
    }

    /// A copy with a further value, which takes the place of a former one.
    ///
    /// @throws IllegalArgumentException when the value is not of the key's type
    public <T> RequestContext with(ContextKey<T> key, T value) {
        Map<ContextKey<?>, Object> all = new HashMap<>(values);
        all.put(key, key.checked(value));
        return new RequestContext(id, tenant, user, Map.copyOf(all));
    }

    /// A copy without this value.
    public RequestContext without(ContextKey<?> key) {
        Map<ContextKey<?>, Object> all = new HashMap<>(values);
        all.remove(key);
        return new RequestContext(id, tenant, user, Map.copyOf(all));
    }

    /// The request's id.
    public String id() {
        return id;
    }

    /// The tenant; empty when the request is for none.
    public Optional<Object> tenant() {
        return Optional.ofNullable(tenant);
    }

    /// The user's id; empty when nobody is known.
    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    /// A further value; empty when there is none.
    public <T> Optional<T> get(ContextKey<T> key) {
        return Optional.ofNullable(values.get(key)).map(key::checked);
    }

    /// The request that the calling code runs in; empty outside of any.
    public static Optional<RequestContext> current() {
        return Optional.ofNullable(binding().context);
    }

    /// Runs a body in this request and gives its result; what it throws reaches the caller unchanged.
    ///
    /// A request begins anew: a tenant's or an administrator's scope around it does not hold inside.
    public <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> body) throws X {
        return bound(this, body);
    }

    /// Runs a body in this request; what it throws reaches the caller unchanged.
    public <X extends Throwable> void run(Body<X> body) throws X {
        call(() -> {
            body.run();
            return Boolean.TRUE;
        });
    }

    static <R, X extends Throwable> R bound(
            @Nullable RequestContext context, ScopedValue.CallableOp<? extends R, X> body) throws X {
        return ScopedValue.where(CURRENT, new Binding(context)).call(body::call);
    }

    /// Keeps the current request, or that there is none, for other threads.
    public static RequestSnapshot capture() {
        return new RequestSnapshot(binding().context);
    }

    /// The same work in the request of whoever calls this, for another thread.
    public static <R> Callable<R> wrap(Callable<R> work) {
        return capture().wrap(work);
    }

    /// As {@link #wrap(Callable)}, for work without a result.
    public static Runnable wrap(Runnable work) {
        return capture().wrap(work);
    }

    /// Stands for the innermost binding of a request around the calling code: the same object until another is bound,
    /// even of the same request. What is bound inside of a request and must not hold in the next one remembers it.
    public static Binding binding() {
        return CURRENT.orElse(UNBOUND);
    }

    /// The id, the tenant, the user and the names of the further values. Their contents may be secret.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("RequestContext[id=").append(id);
        if (tenant != null) {
            text.append(", tenant=").append(tenant.toString().replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " "));
        }
        if (user != null) {
            text.append(", user=").append(user);
        }
        List<String> names =
                values.keySet().stream().map(ContextKey::name).sorted().toList();
        return text.append(names.isEmpty() ? "" : ", keys=" + names).append(']').toString();
    }

    /// One binding of a request to a body; equal to itself only.
    public static final class Binding {
        private final @Nullable RequestContext context;

        private Binding(@Nullable RequestContext context) {
            this.context = context;
        }
    }

    /// What runs in a request and returns nothing.
    ///
    /// @param <X> what it throws
    @FunctionalInterface
    public interface Body<X extends Throwable> {
        void run() throws X;
    }
}

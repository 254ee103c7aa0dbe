package dev.lexigram.sql.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.context.ContextKey;
import dev.lexigram.contracts.context.RequestContext;
import dev.lexigram.contracts.context.RequestSnapshot;
import dev.lexigram.contracts.error.TenantScopingException;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.query.TableRules.Use;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/// Which tenant is active where requests and scopes are bound inside one another: the innermost counts.
class RequestTenantTest {

    private static final Table ORDERS = Table.of("orders");
    private static final RequestContext REQUEST = RequestContext.of("r1");
    private static final RequestContext ACME = REQUEST.withTenant("acme");

    private final RowSecurity security = new RowSecurity("shop").protect(ORDERS, Tenancy.policy());

    /// The tenant of the rows that are seen now, or what else is seen.
    private String seen() {
        try {
            var owned = security.owned(ORDERS, Use.INSERT);
            String tenant =
                    owned.values().stream().map(String::valueOf).findFirst().orElse("all");
            assertThat(Tenancy.current().map(String::valueOf).orElse("all")).isEqualTo(tenant);
            return tenant;
        } catch (TenantScopingException nobody) {
            assertThat(Tenancy.current()).isEmpty();
            return "nothing";
        }
    }

    @Test
    void withoutAScopeTheTenantOfTheRequestCounts() {
        assertThat(seen()).isEqualTo("nothing");
        assertThat(ACME.call(this::seen)).isEqualTo("acme");
        assertThat(REQUEST.call(this::seen)).isEqualTo("nothing");
        assertThat(ACME.call(() -> REQUEST.call(this::seen))).isEqualTo("nothing");
        assertThat(seen()).isEqualTo("nothing");
    }

    @Test
    void aScopeInsideOfARequestHidesItsTenant() {
        ACME.run(() -> {
            assertThat(Tenancy.in("umbrella", this::seen)).isEqualTo("umbrella");
            assertThat(Tenancy.asAdmin("report", this::seen)).isEqualTo("all");
            assertThat(Tenancy.asAdmin("report", () -> Tenancy.in("umbrella", this::seen)))
                    .isEqualTo("umbrella");
            assertThat(Tenancy.in("umbrella", () -> Tenancy.asAdmin("report", this::seen)))
                    .isEqualTo("all");
            assertThat(seen()).isEqualTo("acme");
        });
        REQUEST.run(() -> assertThat(Tenancy.in("umbrella", this::seen)).isEqualTo("umbrella"));
    }

    @Test
    void aRequestInsideOfAScopeBeginsAnew() {
        assertThat(Tenancy.asAdmin("server", () -> ACME.call(this::seen))).isEqualTo("acme");
        assertThat(Tenancy.asAdmin("server", () -> REQUEST.call(this::seen))).isEqualTo("nothing");
        assertThat(Tenancy.in("umbrella", () -> ACME.call(this::seen))).isEqualTo("acme");
        assertThat(Tenancy.in("umbrella", () -> REQUEST.call(this::seen))).isEqualTo("nothing");
        Tenancy.asAdmin("server").run(() -> {
            assertThat(ACME.call(() -> Tenancy.asAdmin("report", () -> ACME.call(this::seen))))
                    .isEqualTo("acme");
            assertThat(ACME.call(() -> Tenancy.asAdmin("report", this::seen))).isEqualTo("all");
            assertThat(seen()).isEqualTo("all");
        });
    }

    @Test
    void aScopeInsideOfARequestIsWhatTheRequestSays() {
        ContextKey<String> step = ContextKey.of("step", String.class);
        ACME.run(() -> {
            RequestContext umbrella =
                    Tenancy.in("umbrella", () -> RequestContext.current().orElseThrow());
            assertThat(umbrella.tenant()).contains("umbrella");
            RequestContext all =
                    Tenancy.asAdmin("report", () -> RequestContext.current().orElseThrow());
            assertThat(all.tenant()).isEmpty();
            assertThat(Tenancy.in(
                            "umbrella",
                            () -> RequestContext.current()
                                    .orElseThrow()
                                    .with(step, "two")
                                    .call(this::seen)))
                    .isEqualTo("umbrella");
            // What was kept inside of a bypass must not be one later.
            assertThat(all.with(step, "two").call(this::seen)).isEqualTo("nothing");
        });
    }

    @Test
    void anotherThreadHasTheTenantThatHeldWhereTheWorkWasWrapped() throws Exception {
        RequestSnapshot acme = ACME.call(RequestContext::capture);
        RequestSnapshot umbrella = ACME.call(() -> Tenancy.in("umbrella", RequestContext::capture));
        RequestSnapshot bypass = ACME.call(() -> Tenancy.asAdmin("report", RequestContext::capture));
        RequestSnapshot none = RequestContext.capture();
        for (var expected : Map.of(acme, "acme", umbrella, "umbrella", bypass, "nothing", none, "nothing")
                .entrySet()) {
            FutureTask<String> task = new FutureTask<>(expected.getKey().wrap(this::seen));
            Thread.startVirtualThread(task).join();
            assertThat(task.get()).isEqualTo(expected.getValue());
        }
        assertThat(Tenancy.asAdmin("server", () -> ACME.call(() -> none.call(this::seen))))
                .isEqualTo("nothing");
    }

    @Test
    void capturedScopesTakeTheRequestAlong() throws Exception {
        for (Activation scopes : List.of(
                ACME.call(ActiveScopes::capture),
                ACME.call(() -> Tenancy.in("umbrella", () -> Tenancy.in("acme", ActiveScopes::capture))))) {
            FutureTask<String> task = new FutureTask<>(
                    () -> scopes.call(() -> seen() + RequestContext.current().orElseThrow()));
            Thread.startVirtualThread(task).join();
            assertThat(task.get()).isEqualTo("acme" + ACME);
            assertThat(REQUEST.call(() -> scopes.call(this::seen))).isEqualTo("acme");
        }
        Activation bypass = Tenancy.asAdmin("report", ActiveScopes::capture);
        assertThat(bypass.call(() -> ACME.call(this::seen))).isEqualTo("acme");
        assertThat(ACME.call(() -> bypass.call(this::seen))).isEqualTo("all");
    }

    @Test
    void otherPoliciesDoNotLookAtTheRequest() {
        RowLevelSecurityPolicy regions = RowLevelSecurityPolicy.of(ScopeColumn.of("region", String.class));
        assertThat(ACME.call(regions::current)).isEmpty();
        assertThat(regions.activate(Map.of("region", "north")).call(() -> ACME.call(regions::current)))
                .contains(new Scope.Rows(Map.of("region", "north")));
    }

    @Test
    void aTenantOfTheWrongTypeIsRefused() {
        RowSecurity numbered =
                new RowSecurity("shop").protect(ORDERS, Tenancy.policy(ScopeColumn.of("tenant_id", Long.class)));
        assertThatThrownBy(() -> ACME.run(() -> numbered.owned(ORDERS, Use.INSERT)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(REQUEST.withTenant(7).call(() -> numbered.owned(ORDERS, Use.INSERT)))
                .containsValue(7L);
    }
}

package dev.lexigram.sql.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.InvalidIdentifierException;
import dev.lexigram.contracts.error.NoSecurityPolicyException;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.error.TenantScopingException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.query.TableRules.Use;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What scopes, policies and their tables say, without a database.
class RowSecurityTest {

    private static final Table ORDERS = Table.of("orders");

    private final RowSecurity security = new RowSecurity("shop");
    private final RowLevelSecurityPolicy policy =
            RowLevelSecurityPolicy.of(ScopeColumn.of("region", String.class), ScopeColumn.of("team"));

    private static Map<String, Object> north(Object team) {
        return Map.of("region", "north", "team", team);
    }

    @Test
    void aScopeTakesEachColumnAndNoOther() {
        assertThat(policy.activate(north(1)).call(policy::current)).contains(new Scope.Rows(north(1)));
        List<Map<String, ?>> wrong = List.of(
                Map.of("region", "north"),
                Map.of("region", "north", "team", 1, "tema", 1),
                Map.of("region", " ", "team", 1),
                Map.of("region", 1, "team", 1),
                Map.of("region", F.of("region"), "team", 1),
                Map.of("region", "north", "team", true));
        assertThat(wrong)
                .allSatisfy(values ->
                        assertThatThrownBy(() -> policy.activate(values)).isInstanceOf(IllegalArgumentException.class));
        Map<String, @Nullable Object> nobody = new HashMap<>(north(1));
        nobody.put("team", null);
        assertThatThrownBy(() -> policy.activate(nobody)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wholeNumbersTakeTheColumnsType() {
        assertThat(ScopeColumn.of("id", long.class).checked(7)).isEqualTo(7L);
        assertThat(ScopeColumn.of("id", Short.class).checked(7L)).isEqualTo((short) 7);
        assertThat(ScopeColumn.of("id", Integer.class).checked(7L)).isEqualTo(7);
        assertThat(ScopeColumn.of("id").checked(new UUID(1, 2))).isEqualTo(new UUID(1, 2));
        assertThatThrownBy(() -> ScopeColumn.of("id", Integer.class).checked(1L << 40))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScopeColumn.of("id", Double.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScopeColumn.of("id = id or x")).isInstanceOf(InvalidIdentifierException.class);
    }

    @Test
    void aNestedScopeGivesWayToTheFormer() {
        policy.activate(north(1)).run(() -> {
            policy.activate(north(2)).run(() -> assertThat(policy.current()).contains(new Scope.Rows(north(2))));
            policy.asAdmin("because").run(() -> {
                assertThat(policy.current()).contains(new Scope.Admin("because"));
                policy.activate(north(3)).run(() -> assertThat(policy.current()).contains(new Scope.Rows(north(3))));
            });
            assertThat(policy.current()).contains(new Scope.Rows(north(1)));
        });
        assertThat(policy.current()).isEmpty();
    }

    @Test
    void whatABodyThrowsArrivesAndTheScopeEnds() {
        assertThatThrownBy(() -> policy.activate(north(1)).run(() -> {
                    throw new IOException("from the body");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("from the body");
        assertThat(policy.current()).isEmpty();
    }

    @Test
    void aThreadOfItsOwnHasNoScope() throws Exception {
        policy.activate(north(1)).run(() -> {
            List<Object> seen = new ArrayList<>();
            Thread thread = Thread.ofVirtual().start(() -> policy.current().ifPresent(seen::add));
            thread.join();
            assertThat(seen).isEmpty();
        });
    }

    @Test
    void policiesThatLookAlikeHaveScopesOfTheirOwn() {
        RowLevelSecurityPolicy other =
                RowLevelSecurityPolicy.of(ScopeColumn.of("region", String.class), ScopeColumn.of("team"));
        assertThat(other).isNotEqualTo(policy);
        assertThat(policy.activate(north(1)).call(other::current)).isEmpty();
        assertThat(policy.activate(north(1)).call(policy.named("other")::current))
                .isPresent();
        assertThat(Tenancy.policy(ScopeColumn.of("tenant_id"))).isEqualTo(Tenancy.policy());
    }

    @Test
    void withoutAScopeATableIsClosed() {
        security.protect("orders", policy).protect("sales.notes", Tenancy.policy());
        for (Use use : Use.values()) {
            assertThatThrownBy(() -> security.restriction(ORDERS, use))
                    .isInstanceOfSatisfying(NoSecurityPolicyException.class, error -> {
                        assertThat(error.table()).contains("orders");
                        assertThat(error.operation().orElseThrow()).isEqualToIgnoringCase(use.name());
                        assertThat(error.hint()).isPresent();
                    });
            assertThatThrownBy(() -> security.owned(Table.of("NOTES"), use))
                    .isInstanceOfSatisfying(
                            TenantScopingException.class,
                            error -> assertThat(error.code()).isEqualTo("LEX_ERR_SQL_038"));
        }
        assertThat(security.restriction(Table.of("others"), Use.READ)).isNull();
        assertThat(security.owned(Table.of("others"), Use.INSERT)).isEmpty();
    }

    @Test
    void aScopeRestrictsByAllItsColumns() {
        security.protect("orders", policy).protect("orders", policy);
        assertThat(security.policies("Orders")).containsExactly(policy);
        policy.activate(north(1)).run(() -> {
            assertThat(security.restriction(ORDERS, Use.READ))
                    .isEqualTo(Predicate.all(
                            F.of("region").eq("north"), F.of("team").eq(1)));
            assertThat(security.owned(ORDERS, Use.INSERT)).hasSize(2);
        });
    }

    @Test
    void policiesThatDisagreeAboutAColumnAreRefused() {
        RowLevelSecurityPolicy teams = RowLevelSecurityPolicy.of(ScopeColumn.of("team"));
        security.protect("orders", policy).protect("orders", teams);
        policy.activate(north(1))
                .run(() -> teams.activate(Map.of("team", 2))
                        .run(() -> assertThatThrownBy(() -> security.owned(ORDERS, Use.INSERT))
                                .isInstanceOf(RepositoryException.class)));
    }

    @Test
    void aBypassIsLoggedOnceForEachTableAndUseInOneLine() {
        security.protect("orders", policy);
        List<String> lines = logged(() -> policy.asAdmin("repair\nrls.forged").run(() -> {
            assertThat(security.restriction(ORDERS, Use.READ)).isNull();
            assertThat(security.restriction(ORDERS, Use.READ)).isNull();
            assertThat(security.owned(ORDERS, Use.INSERT)).isEmpty();
        }));
        assertThat(lines)
                .containsExactly(
                        "rls.admin_bypass (policy: region_team, reason: repair rls.forged)",
                        "rls.admin_bypass (policy: region_team, database: shop, table: orders, operation: READ,"
                                + " reason: repair rls.forged)",
                        "rls.admin_bypass (policy: region_team, database: shop, table: orders, operation: INSERT,"
                                + " reason: repair rls.forged)");
        assertThatThrownBy(() -> policy.asAdmin(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> logged(Runnable body) {
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(entry.getLevel().equals(Level.WARNING) ? entry.getMessage() : "");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("dev.lexigram.sql.security");
        logger.addHandler(handler);
        try {
            body.run();
        } finally {
            logger.removeHandler(handler);
        }
        return lines;
    }

    @Test
    void theDatabaseIsToldOnlyWhenAsked() {
        security.protect("orders", policy).protect("notes", Tenancy.policy());
        policy.activate(north(1)).run(() -> {
            assertThat(security.settings()).isEmpty();
            security.tellDatabase();
            assertThat(security.settings()).isEqualTo(Map.of("lexigram.region", "north", "lexigram.team", "1"));
            assertThat(Tenancy.asAdmin("because", security::settings))
                    .containsEntry("lexigram.bypass_tenancy", "on")
                    .doesNotContainKey("lexigram.tenant_id");
        });
        assertThat(security.settings()).isEmpty();
    }
}

package dev.lexigram.sql.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.InvalidIdentifierException;
import dev.lexigram.contracts.error.TenantScopingException;
import dev.lexigram.sql.query.Schema;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SchemaNamingTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 21, 20, 30, 5);

    @Test
    void noTwoTenantsHaveTheSameSchema() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<String, String> tenants = new HashMap<>();
        for (SchemaNaming naming :
                List.of(SchemaNaming.of("t_{tenant}"), SchemaNaming.of("t{tenant}_x"), SchemaNaming.STANDARD)) {
            tenants.clear();
            for (int i = 0; i < 20_000; i++) {
                StringBuilder text = new StringBuilder();
                for (int n = 1 + random.nextInt(6); n > 0; n--) {
                    text.append("a1-_x".charAt(random.nextInt(5)));
                }
                String tenant = text.toString();
                if (TenantName.isValid(tenant)) {
                    Schema schema = naming.of(new TenantName(tenant));
                    String other = tenants.put(schema.toString(), tenant);
                    assertThat(other).as("seed %d", seed).isIn(null, tenant);
                    assertThat(naming.tenantOf(schema.toString())).contains(tenant);
                    assertThat(naming.covers(schema)).isTrue();
                    assertThat(naming.tenantOf(SchemaNaming.kept(schema, TIME).toString()))
                            .isEmpty();
                }
            }
            assertThat(tenants).hasSizeGreaterThan(50);
        }
    }

    @Test
    void theLongestTenantCanBeKept() {
        Schema schema = SchemaNaming.of("tenant_{tenant}").of(TenantName.of(new UUID(-1, -1)));
        assertThat(schema.toString().length()).isLessThanOrEqualTo(SchemaNaming.longest(63));
        assertThat(SchemaNaming.kept(schema, TIME).toString().length()).isLessThanOrEqualTo(63);
        assertThat(SchemaNaming.kept(Schema.of("t_acme"), TIME)).hasToString("t_acme___261121203005");
    }

    @Test
    void whatIsNoTenantsSchemaIsNobodys() {
        SchemaNaming naming = SchemaNaming.of("t_{tenant}");
        for (String schema : List.of("public", "t_", "t_A", "T_a", "t_a_", "t__a", "t_a___b", "x_t_a")) {
            assertThat(naming.tenantOf(schema)).as(schema).isEmpty();
        }
        assertThat(naming.covers(Schema.of("T_A"))).isTrue();
        assertThat(naming.covers(Schema.of("tA"))).isFalse();
    }

    @Test
    void wrongNamingsAreRefused() {
        for (String wrong :
                List.of("{tenant}", "t", "t_{tenant}{tenant}", "T_{tenant}", "t___{tenant}", "{tenant}_t", "")) {
            assertThatThrownBy(() -> SchemaNaming.of(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> SchemaNaming.of("t\"{tenant}")).isInstanceOf(InvalidIdentifierException.class);
        assertThatThrownBy(() -> TenantName.of("Acme")).isInstanceOf(TenantScopingException.class);
        assertThat(TenantName.of(7)).hasToString("7");
    }
}

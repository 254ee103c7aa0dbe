package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.context.RequestContext;
import dev.lexigram.contracts.error.DriverException;
import dev.lexigram.contracts.error.TenantScopingException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.TenantDatabases;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// That each tenant has a database of its own.
public interface TenantDatabaseContract extends SqlContract {

    /// A row in the database of one tenant.
    record TckTenantBill(@Nullable Long id, String title) {}

    private TenantDatabases databases(Map<String, String> urls, List<String> opened, int idle) {
        return TenantDatabases.opening(
                tenant -> {
                    opened.add(tenant);
                    return DatabaseService.open(
                            urls.computeIfAbsent(tenant, t -> backend().freshUrl()));
                },
                idle);
    }

    private static GenericRepository<TckTenantBill, Long> bills(TenantDatabases databases) {
        Database database = databases.current();
        SchemaManager.on(database).create(TckTenantBill.class);
        return GenericRepository.of(database, TckTenantBill.class, Long.class);
    }

    @Test
    default void theActiveTenantHasItsOwnDatabase() {
        Map<String, String> urls = new ConcurrentHashMap<>();
        List<String> opened = new ArrayList<>();
        try (TenantDatabases databases = databases(urls, opened, 5)) {
            for (String tenant : List.of("acme", "umbrella", "acme")) {
                databases.in(tenant, () -> bills(databases).create(new TckTenantBill(null, tenant)));
            }
            assertThat(databases.in("acme", () -> bills(databases).findAll()))
                    .extracting(TckTenantBill::title)
                    .containsExactly("acme", "acme");
            RequestContext request = RequestContext.of("r1").withTenant("umbrella");
            assertThat(request.call(() -> databases.call(() -> bills(databases).count())))
                    .isEqualTo(1);
            assertThat(opened).containsExactly("acme", "umbrella");
            assertThat(databases.open()).containsExactlyInAnyOrder("acme", "umbrella");
        }
    }

    @Test
    default void aDatabaseThatWasClosedIsOpenedAgainWithItsRows() {
        Map<String, String> urls = new ConcurrentHashMap<>();
        List<String> opened = new ArrayList<>();
        TenantDatabases databases = databases(urls, opened, 0);
        databases.in("acme", () -> bills(databases).create(new TckTenantBill(null, "a")));
        assertThat(databases.open()).isEmpty();
        assertThat(databases.in("acme", () -> bills(databases).count())).isEqualTo(1);
        assertThat(opened).containsExactly("acme", "acme");
        databases.close();
        assertThatThrownBy(() -> databases.in("acme", databases::current)).isInstanceOf(DriverException.class);
    }

    @Test
    default void withoutATenantThereIsNoDatabase() {
        List<String> opened = new ArrayList<>();
        try (TenantDatabases databases = databases(new ConcurrentHashMap<>(), opened, 5)) {
            assertThatThrownBy(databases::current).isInstanceOf(TenantScopingException.class);
            assertThatThrownBy(() -> databases.call(databases::current)).isInstanceOf(TenantScopingException.class);
            assertThat(opened).isEmpty();
        }
    }
}

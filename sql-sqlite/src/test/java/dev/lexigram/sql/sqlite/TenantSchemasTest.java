package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.app.Application;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.sql.DatabaseModule;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.security.TenantSchemas;
import org.junit.jupiter.api.Test;

/// What SQLite says of tenants' schemas, of which it has none.
class TenantSchemasTest {

    @Test
    void theErrorNamesWhatSqliteHasInstead() {
        try (DatabaseService db = DatabaseService.open("sqlite::memory:")) {
            TenantSchemas schemas = TenantSchemas.on(db);
            assertThatThrownBy(() -> schemas.tables("invoice"))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("TenantDatabases");
            assertThatThrownBy(() -> schemas.provision("acme", () -> {})).isInstanceOf(QueryException.class);
            assertThatThrownBy(schemas::tenants).isInstanceOf(QueryException.class);
            db.sql("create table invoice (id integer)").execute();
            assertThat(db.query("invoice").count()).isZero();
        }
    }

    @Test
    void anApplicationThatAsksForSchemasDoesNotBoot() {
        DatabaseModule module = DatabaseModule.stub().tenantSchemas("t_{tenant}", "invoice");
        assertThatThrownBy(() -> Application.named("shop").with(module).boot())
                .hasStackTraceContaining("The database has no schemas for tenants.");
    }
}

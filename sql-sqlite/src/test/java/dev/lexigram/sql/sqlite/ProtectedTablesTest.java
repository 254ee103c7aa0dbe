package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.app.Application;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.error.TenantScopingException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseModule;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.security.RowSecurity;
import dev.lexigram.sql.security.Tenancy;
import org.junit.jupiter.api.Test;

/// Where tables are named as protected.
class ProtectedTablesTest {

    private static final QueryBuilder ORDERS = QueryBuilder.from("orders");

    @Test
    void aTableOfTheModuleIsProtectedFromTheStart() {
        DatabaseModule module = DatabaseModule.stub().protect("orders", Tenancy.policy());
        try (Application app =
                Application.named("test").withoutCompiledBeans().with(module).boot()) {
            Database db = app.get(Database.class);
            assertThatThrownBy(() -> ORDERS.fetch(db)).isInstanceOf(TenantScopingException.class);
            db.sql("create table orders (id integer, tenant_id text)").execute();
            db.sql("insert into orders values (1, 'a'), (2, 'b')").execute();
            assertThat(Tenancy.in("a", () -> ORDERS.count(db))).isEqualTo(1);
        }
    }

    @Test
    void aTableIsProtectedInItsOwnDatabaseOnly() {
        try (DatabaseService one = DatabaseService.open("sqlite::memory:");
                DatabaseService other = DatabaseService.open("sqlite::memory:")) {
            RowSecurity.on(one).protect("orders", Tenancy.policy());
            other.sql("create table orders (id integer)").execute();
            assertThat(ORDERS.count(other)).isZero();
            assertThatThrownBy(() -> ORDERS.count(one)).isInstanceOf(TenantScopingException.class);
        }
    }

    @Test
    void aDatabaseWithoutPoliciesOfItsOwnCannotBeTold() {
        try (DatabaseService db = DatabaseService.open("sqlite::memory:")) {
            assertThatThrownBy(() -> RowSecurity.on(db).tellDatabase()).isInstanceOf(QueryException.class);
        }
        DatabaseModule module = DatabaseModule.stub().security(RowSecurity::tellDatabase);
        assertThatThrownBy(() -> Application.named("test")
                        .withoutCompiledBeans()
                        .with(module)
                        .boot())
                .hasStackTraceContaining("row policies");
    }
}

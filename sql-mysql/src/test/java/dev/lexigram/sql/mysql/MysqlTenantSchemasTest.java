package dev.lexigram.sql.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.SchemaException;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.security.Departure;
import dev.lexigram.sql.security.TenantSchemas;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServer;
import dev.lexigram.testkit.server.TestServers;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What cannot move to another schema keeps the whole of it where it is.
class MysqlTenantSchemasTest {

    private static void whatCannotMoveIsNamedAndNothingMoves(TestServer server) {
        try (DatabaseService db = DatabaseService.open(server.freshDatabase())) {
            TenantSchemas schemas =
                    TenantSchemas.on(db).naming("lxmove_{tenant}").tables("bill");
            schemas.provision("acme", () -> {
                db.sql("create table lxmove_acme.bill (id integer primary key, parent integer,"
                                + " foreign key (parent) references bill (id))")
                        .execute();
                db.sql("create view lxmove_acme.dear as select id from lxmove_acme.bill")
                        .execute();
                db.sql("create trigger lxmove_acme.watch before insert on lxmove_acme.bill for each row set new.id = 1")
                        .execute();
            });
            assertThatThrownBy(() -> schemas.deprovision("acme", Departure.RENAME))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("dear")
                    .hasMessageContaining("watch");
            assertThat(schemas.tenants()).isEqualTo(List.of("acme"));
            db.sql("drop view lxmove_acme.dear").execute();
            db.sql("drop trigger lxmove_acme.watch").execute();
            String kept = schemas.deprovision("acme", Departure.RENAME).orElseThrow();
            assertThat(db.sql("select count(*) from " + kept + ".bill")
                            .scalar(Long.class)
                            .one())
                    .isZero();
            assertThat(schemas.tenants()).isEmpty();
            db.sql("drop schema " + kept).execute();
        }
    }

    @Test
    @RequiresServer(ServerKind.MYSQL)
    void mysqlNamesWhatCannotMove() {
        whatCannotMoveIsNamedAndNothingMoves(TestServers.mysql());
    }

    @Test
    @RequiresServer(ServerKind.MARIADB)
    void mariadbNamesWhatCannotMove() {
        whatCannotMoveIsNamedAndNothingMoves(TestServers.mariadb());
    }
}

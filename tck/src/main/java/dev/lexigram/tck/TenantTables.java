package dev.lexigram.tck;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.security.RowSecurity;
import dev.lexigram.sql.security.Tenancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tables for tests of tenancy. All have the columns `id`, `box_id`, `name` and `num`; those of tenants also
/// `tenant_id`.
///
/// @param box belongs to tenants; `box_id` is a box around it
/// @param item belongs to tenants; `box_id` is its box, of any tenant
/// @param tag belongs to nobody; `box_id` is a box of any tenant
public record TenantTables(String box, String item, String tag) {

    /// The tenant whose rows are asked for.
    public static final String OWN = "own";

    /// The tenant whose rows nobody must see.
    public static final String FOREIGN = "foreign";

    private static final int OWN_ROWS = 7;
    private static final int FIRST_FOREIGN = 101;
    private static final List<String> NAMES = List.of("red", "green", "blue", "red");

    /// Tables with rows of both tenants.
    static TenantTables ofBoth(Backend backend) {
        TenantTables tables = named("both", create(backend, "tag", ""));
        for (String table : List.of(tables.box, tables.item)) {
            create(backend, table, ", tenant_id varchar(20) not null");
            RowSecurity.on(backend.database()).protect(table, Tenancy.policy());
        }
        tables.fill(backend.database(), 1, OWN);
        tables.fill(backend.database(), FIRST_FOREIGN, FOREIGN);
        for (int i = 1; i <= OWN_ROWS; i++) {
            tag(backend.database(), tables.tag, i, i);
            tag(backend.database(), tables.tag, 50 + i, FIRST_FOREIGN + i);
        }
        return tables;
    }

    /// The same tables as if there were no other tenant, and no rules: what is found in them is what should be
    /// found.
    TenantTables ofOneOnly(Backend backend) {
        TenantTables tables = named("one", tag);
        for (String table : List.of(tables.box, tables.item)) {
            create(backend, table, ", tenant_id varchar(20) default '" + OWN + "' not null");
        }
        tables.fill(backend.database(), 1, OWN);
        return tables;
    }

    private static TenantTables named(String stem, String tag) {
        return new TenantTables(Scratch.name("box_" + stem), Scratch.name("item_" + stem), tag);
    }

    private static String create(Backend backend, String name, String more) {
        String table = more.isEmpty() ? Scratch.name(name) : name;
        backend.database()
                .sql("create table " + table
                        + " (id integer not null primary key, box_id integer, name varchar(50), num integer" + more
                        + ")")
                .execute();
        return table;
    }

    private void fill(Database database, int first, String tenant) {
        for (int i = 0; i < OWN_ROWS; i++) {
            boolean foreign = tenant.equals(FOREIGN);
            String name = foreign && i % 2 == 0 ? "secret" + i : NAMES.get(i % NAMES.size());
            Integer num = i == 3 ? null : foreign ? 1_000 + i : i % 4;
            insert(database, box, Scratch.row(first + i, i < 2 ? null : first + i - 2, name, num, tenant));
            insert(database, item, Scratch.row(first + i, first + i / 2, name, num, tenant));
        }
        // An item of this tenant in the other's box.
        int elsewhere = tenant.equals(FOREIGN) ? 1 : FIRST_FOREIGN;
        insert(database, item, Scratch.row(first + OWN_ROWS, elsewhere, "red", 2, tenant));
    }

    private static void insert(Database database, String table, List<@Nullable Object> row) {
        database.sql("insert into " + table + " (id, box_id, name, num, tenant_id) values (?, ?, ?, ?, ?)")
                .bind(row.toArray())
                .execute();
    }

    private static void tag(Database database, String table, int id, int box) {
        database.sql("insert into " + table + " (id, box_id, name, num) values (?, ?, ?, ?)")
                .bind(id, box, NAMES.get(id % NAMES.size()), id % 4)
                .execute();
    }

    /// The rows of one tenant, read past all rules.
    List<Map<String, @Nullable Object>> rowsOf(Database database, String tenant) {
        return rows(database, "tenant_id = '" + tenant + "'");
    }

    /// The rows of anyone else.
    List<Map<String, @Nullable Object>> rowsBeside(Database database, String tenant) {
        return rows(database, "tenant_id <> '" + tenant + "'");
    }

    private List<Map<String, @Nullable Object>> rows(Database database, String condition) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (String table : List.of(box, item)) {
            database.sql("select * from " + table + " where " + condition + " order by id").list().stream()
                    .map(Row::toMap)
                    .forEach(all::add);
        }
        return all;
    }
}

package dev.lexigram.tck;

import dev.lexigram.contracts.sql.Database;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Tables of a test's own. Names are never used twice, so tests need not clean up.
final class Scratch {

    private static final AtomicLong TABLES = new AtomicLong();

    private Scratch() {}

    /// A name that no other test has.
    static String name(String stem) {
        return stem + "_" + TABLES.incrementAndGet();
    }

    /// An empty table with the generated key `id` and the given columns.
    static String table(Backend backend, String columns) {
        String table = name("scratch");
        backend.database()
                .sql("create table " + table + " (id " + backend.ddl().generatedKey() + ", " + columns + ")")
                .execute();
        return table;
    }

    /// An empty table of people: `name` unique and not null, `age`, `city`, `mark`.
    static String noPeople(Backend backend) {
        return table(
                backend,
                "name varchar(50) not null unique, age integer, city varchar(50), mark integer default 0 not null");
    }

    /// Ann is 31 in Oslo, Bob 17 in Bergen, Cid of no age in Oslo, Dee 45 in no city.
    static String people(Backend backend) {
        String table = noPeople(backend);
        backend.database()
                .sql("insert into " + table + " (name, age, city) values (?, ?, ?)")
                .executeBatch(List.of(
                        row("Ann", 31, "Oslo"),
                        row("Bob", 17, "Bergen"),
                        row("Cid", null, "Oslo"),
                        row("Dee", 45, null)));
        return table;
    }

    static List<@Nullable Object> row(@Nullable Object... values) {
        return new ArrayList<>(Arrays.asList(values));
    }

    static long count(Database database, String table) {
        return database.sql("select count(*) as n from " + table).one().getLong("n");
    }

    static List<String> names(Database database, String table) {
        return database.sql("select name from " + table + " order by name")
                .scalar(String.class)
                .list();
    }
}

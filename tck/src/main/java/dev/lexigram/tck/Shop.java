package dev.lexigram.tck;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.query.QueryBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// People and what they ordered, in tables of a test's own.
///
/// Ann (31, Oslo) ordered tea for 3 and a pot for 30, Bob (17, Bergen) tea for 3. Cid (no age, Oslo) and Dee (45,
/// no city) ordered nothing. Eve, who is nobody here, ordered a cup for 7.
///
/// @param db where they are
/// @param people the table `id, name, age, city, mark`
/// @param orders the table `id, person, item, amount`
record Shop(Database db, String people, String orders) {

    static Shop open(Backend backend) {
        String orders = Scratch.table(
                backend, "person varchar(50) not null, item varchar(50) not null, amount integer not null");
        backend.database()
                .sql("insert into " + orders + " (person, item, amount) values (?, ?, ?)")
                .executeBatch(List.of(
                        Scratch.row("Ann", "tea", 3),
                        Scratch.row("Ann", "pot", 30),
                        Scratch.row("Bob", "tea", 3),
                        Scratch.row("Eve", "cup", 7)));
        return new Shop(backend.database(), Scratch.people(backend), orders);
    }

    /// The people as `p`.
    QueryBuilder fromPeople() {
        return QueryBuilder.from(people + " p");
    }

    /// The orders as `o`.
    QueryBuilder fromOrders() {
        return QueryBuilder.from(orders + " o");
    }

    /// The orders' table and alias, for joins.
    String ordersAs(String alias) {
        return orders + " " + alias;
    }

    /// An order `o` and the person `p` who made it.
    static Predicate made() {
        return F.of("o.person").eq(F.of("p.name"));
    }

    List<String> lines(dev.lexigram.sql.query.RowsBuilder query) {
        return lines(query.fetch(db));
    }

    /// Each row as text, its values with a bar between them; numbers of all types look the same.
    static List<String> lines(List<Row> rows) {
        return rows.stream()
                .map(row -> row.toMap().values().stream().map(Shop::text).collect(Collectors.joining("|")))
                .toList();
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return String.valueOf(value);
    }
}

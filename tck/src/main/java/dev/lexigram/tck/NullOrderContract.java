package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.QueryBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where nulls go in an order.
public interface NullOrderContract extends SqlContract {

    private List<String> sorted(Sort sort) {
        Shop shop = Shop.open(backend());
        return shop.lines(QueryBuilder.select("name").from(shop.people()).orderBy(sort));
    }

    @Test
    default void nullsGoWhereTheyAreWanted() {
        assertThat(sorted(F.of("age").asc().nullsFirst())).containsExactly("Cid", "Bob", "Ann", "Dee");
        assertThat(sorted(F.of("age").asc().nullsLast())).containsExactly("Bob", "Ann", "Dee", "Cid");
        assertThat(sorted(F.of("age").desc().nullsFirst())).containsExactly("Cid", "Dee", "Ann", "Bob");
        assertThat(sorted(F.of("age").desc().nullsLast())).containsExactly("Dee", "Ann", "Bob", "Cid");
    }

    @Test
    default void theDialectKnowsWhereNullsGoByThemselves() {
        List<String> byAge = sorted(F.of("age").asc());
        assertThat(dialect().nullsAreGreatest() ? byAge.getLast() : byAge.getFirst())
                .isEqualTo("Cid");
    }

    @Test
    default void groupsAreSortedByTheirAggregatesWithNullsToo() {
        Shop shop = Shop.open(backend());
        QueryBuilder query = QueryBuilder.select(
                        Column.of("city"),
                        Functions.min("age").where(F.of("age").gt(20)).as("least"))
                .from(shop.people())
                .groupBy("city");
        assertThat(shop.lines(query.orderBy(
                        Functions.min("age").where(F.of("age").gt(20)).asc().nullsLast())))
                .containsExactly("Oslo|31", "null|45", "Bergen|null");
        assertThat(shop.lines(query.orderBy(F.of("least").desc().nullsFirst())))
                .containsExactly("Bergen|null", "null|45", "Oslo|31");
    }
}

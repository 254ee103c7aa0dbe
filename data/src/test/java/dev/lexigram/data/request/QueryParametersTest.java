package dev.lexigram.data.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DataException;
import dev.lexigram.contracts.error.DataQueryException;
import dev.lexigram.contracts.error.PaginationException;
import dev.lexigram.contracts.page.PageLimits;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.FilterOperators;
import dev.lexigram.contracts.query.Predicate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {

    private enum Color {
        RED,
        BLUE
    }

    private static final QueryParameters USERS = QueryParameters.fields()
            .field("name", String.class)
            .field("city", String.class)
            .field("age", Integer.class)
            .field("balance", BigDecimal.class)
            .field("score", Double.class)
            .field("active", Boolean.class)
            .field("color", Color.class)
            .field("token", UUID.class)
            .field("born", LocalDate.class)
            .field("created_at", Instant.class)
            .field("size", Integer.class)
            .search("name", "city");

    /// `age__gte=18&sort=-age`, without escapes.
    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            String[] both = pair.split("=", 2);
            all.merge(both[0], List.of(both[1]), (some, more) -> {
                String[] joined = Arrays.copyOf(some.toArray(String[]::new), some.size() + 1);
                joined[some.size()] = more.getFirst();
                return List.of(joined);
            });
        }
        return all;
    }

    private static Predicate where(String query) {
        return USERS.read(parameters(query)).where();
    }

    @Test
    void everythingAtOnce() {
        var query = USERS.read(parameters("age__gte=18&city=Oslo&search=an&sort=-age,name&page=3&size=50"));
        assertThat(query.where())
                .isEqualTo(Predicate.all(
                        F.of("age").ge(18),
                        F.of("city").eq("Oslo"),
                        F.of("name").icontains("an").or(F.of("city").icontains("an"))));
        assertThat(query.sorts())
                .containsExactly(F.of("age").desc(), F.of("name").asc());
        assertThat(query.page()).isEqualTo(PageRequest.of(3, 50));
    }

    @Test
    void noParametersAskForTheFirstPageOfAll() {
        assertThat(USERS.read(Map.of()))
                .isEqualTo(new RequestQuery(Predicate.always(), List.of(), PageRequest.first(20)));
    }

    @Test
    void valuesAreParsedToTheTypesOfTheirFields() {
        assertThat(where("balance__lt=1.50")).isEqualTo(F.of("balance").lt(new BigDecimal("1.50")));
        assertThat(where("score__gt=0.5")).isEqualTo(F.of("score").gt(0.5));
        assertThat(where("active=false")).isEqualTo(F.of("active").eq(false));
        assertThat(where("color=BLUE")).isEqualTo(F.of("color").eq(Color.BLUE));
        UUID id = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
        assertThat(where("token=" + id)).isEqualTo(F.of("token").eq(id));
        assertThat(where("born=2024-02-29")).isEqualTo(F.of("born").eq(LocalDate.of(2024, 2, 29)));
        assertThat(where("created_at__gte=1970-01-01T00:00:00Z"))
                .isEqualTo(F.of("created_at").ge(Instant.EPOCH));
        assertThat(where("name=on")).isEqualTo(F.of("name").eq("on"));
        assertThat(where("name=")).isEqualTo(F.of("name").eq(""));
        assertThat(where("size__eq=3")).isEqualTo(F.of("size").eq(3));
    }

    @Test
    void listsAreWrittenWithCommasOrOneByOne() {
        assertThat(where("age__in=1,2")).isEqualTo(F.of("age").in(1, 2));
        assertThat(where("age__not_in=1&age__not_in=2")).isEqualTo(F.of("age").notIn(1, 2));
        assertThat(where("city__in=Paris, Texas&city__in=Oslo"))
                .isEqualTo(F.of("city").in("Paris, Texas", "Oslo"));
        assertThat(where("age__between=1,2")).isEqualTo(F.of("age").between(1, 2));
        assertThat(where("age__isnull=true")).isEqualTo(F.of("age").isNull());
        assertThat(where("age__isnull=false")).isEqualTo(F.of("age").isNotNull());
        assertThat(where("name__icontains=50%")).isEqualTo(F.of("name").icontains("50%"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age=old",
                "age=",
                "age=1&age=2",
                "age=99999999999",
                "age__between=1",
                "age__in=1,",
                "age__contains=1",
                "age__isnull=on",
                "active=on",
                "active=TRUE",
                "color=GREEN",
                "score=NaN",
                "score=1e999",
                "balance=1e999999999",
                "token=1-1-1-1-1",
                "born=29.02.2024",
                "password=x",
                "age__password=1",
                "sort=password",
                "sort=--age",
                "search=x&search_fields=password",
                "search=x&search_fields=age",
                "search=x&search=y"
            })
    void whatCannotBeUnderstoodIsAnError(String query) {
        assertThatThrownBy(() -> USERS.read(parameters(query)))
                .isInstanceOf(DataQueryException.class)
                .isInstanceOf(DataException.class);
    }

    @Test
    void errorsNameWhatIsKnown() {
        assertThatThrownBy(() -> where("agee__gt=1"))
                .hasMessageContaining("field: agee")
                .hasMessageContaining("known: name, city, age");
        assertThatThrownBy(() -> where("age__bigger=1"))
                .hasMessageContaining("operator: bigger")
                .hasMessageContaining("icontains");
        assertThatThrownBy(() -> where("color=GREEN"))
                .hasMessageContaining("parameter: color")
                .hasMessageContaining("RED, BLUE");
        assertThatThrownBy(() -> where("age=s3cret"))
                .hasMessageContaining("type: Integer")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=-1", "page=x", "size=0", "size=1001", "size=99999999999"})
    void aPageOutsideTheLimitsIsAnError(String query) {
        assertThatThrownBy(() -> USERS.read(parameters(query))).isInstanceOf(PaginationException.class);
    }

    @Test
    void searchMayBeNarrowed() {
        assertThat(where("search=an&search_fields=city")).isEqualTo(F.of("city").icontains("an"));
        assertThat(where("search= ")).isEqualTo(Predicate.always());
        var none = QueryParameters.fields().field("age", Integer.class);
        assertThatThrownBy(() -> none.read(parameters("search=x"))).isInstanceOf(DataQueryException.class);
        assertThatThrownBy(() -> none.search("age")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ownOperatorsAndLimits() {
        var own = USERS.operators(FilterOperators.standard()
                        .with("atleast", (field, value) -> field.ge(Objects.requireNonNull(value))))
                .limits(new PageLimits(5, 10));
        assertThat(own.read(parameters("age__atleast=18")))
                .isEqualTo(new RequestQuery(F.of("age").ge(18), List.of(), PageRequest.first(5)));
        assertThatThrownBy(() -> own.read(parameters("size=11"))).isInstanceOf(PaginationException.class);
        assertThatThrownBy(() -> USERS.field("x", Object.class)).isInstanceOf(IllegalArgumentException.class);
    }
}

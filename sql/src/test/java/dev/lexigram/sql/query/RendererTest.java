package dev.lexigram.sql.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.InvalidIdentifierException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RendererTest {

    private static final Predicate A = F.of("a").eq(1);
    private static final Predicate B = F.of("b").gt(2);
    private static final Predicate C = F.of("c").isNull();

    private static Arguments of(Predicate condition, String sql, Object... values) {
        return Arguments.of(condition, sql, List.of(values));
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                of(F.of("a").eq(1), "\"a\" = ?", 1),
                of(F.of("a").eq(null), "\"a\" is null"),
                of(F.of("a").ne(1), "\"a\" <> ?", 1),
                of(F.of("a").ne(null), "\"a\" is not null"),
                of(F.of("a").lt(1), "\"a\" < ?", 1),
                of(F.of("a").le(1), "\"a\" <= ?", 1),
                of(F.of("a").gt(1), "\"a\" > ?", 1),
                of(F.of("a").ge(1), "\"a\" >= ?", 1),
                of(F.of("a").eq(F.of("b")), "\"a\" = \"b\""),
                of(F.of("a").lt(Column.of("b")), "\"a\" < \"b\""),
                of(F.of("a").in(1, 2), "\"a\" in (?, ?)", 1, 2),
                of(F.of("a").notIn(1), "\"a\" not in (?)", 1),
                of(F.of("a").in(List.of()), "1 = 0"),
                of(F.of("a").notIn(List.of()), "1 = 1"),
                of(F.of("a").between(1, 2), "\"a\" between ? and ?", 1, 2),
                of(F.of("a").notBetween(1, 2), "\"a\" not between ? and ?", 1, 2),
                of(F.of("a").isNull(), "\"a\" is null"),
                of(F.of("a").isNotNull(), "\"a\" is not null"),
                of(F.of("a").like("x%"), "\"a\" like ?", "x%"),
                of(F.of("a").notLike("x_"), "\"a\" not like ?", "x_"),
                of(F.of("a").ilike("X%"), "\"a\" ilike ?", "X%"),
                of(F.of("a").contains("5%_!\\"), "\"a\" like ? escape '!'", "%5!%!_!!\\%"),
                of(F.of("a").startsWith("x"), "\"a\" like ? escape '!'", "x%"),
                of(F.of("a").endsWith(""), "\"a\" like ? escape '!'", "%"));
    }

    static Stream<Arguments> combinations() {
        return Stream.of(
                of(A.and(B), "(\"a\" = ? and \"b\" > ?)", 1, 2),
                of(A.or(B), "(\"a\" = ? or \"b\" > ?)", 1, 2),
                of(A.not(), "not (\"a\" = ?)", 1),
                of(A.and(B.or(C)), "(\"a\" = ? and (\"b\" > ? or \"c\" is null))", 1, 2),
                of(A.or(B).and(C), "((\"a\" = ? or \"b\" > ?) and \"c\" is null)", 1, 2),
                of(A.or(B).not().and(A), "(not ((\"a\" = ? or \"b\" > ?)) and \"a\" = ?)", 1, 2, 1),
                of(A.not().not(), "not (not (\"a\" = ?))", 1),
                of(Predicate.all(A, B, C), "(\"a\" = ? and \"b\" > ? and \"c\" is null)", 1, 2),
                of(Predicate.any(C), "\"c\" is null"),
                of(Predicate.any(), "1 = 0"),
                of(Predicate.any().not(), "not (1 = 0)"),
                of(Predicate.always().not(), "not (1 = 1)"),
                of(Predicate.always().and(A), "(1 = 1 and \"a\" = ?)", 1),
                of(Predicate.fragment("x = ? or y", 7).and(A), "((x = ? or y) and \"a\" = ?)", 7, 1));
    }

    @ParameterizedTest
    @MethodSource({"conditions", "combinations"})
    void aConditionBecomesSqlAndValues(Predicate condition, String sql, List<Object> values) {
        SqlText text = QueryBuilder.from("t").where(condition).build();

        assertThat(text.sql()).isEqualTo("select * from \"t\" where " + sql);
        assertThat(text.parameters()).isEqualTo(values);
    }

    @Test
    void noConditionMeansNoWhere() {
        assertThat(QueryBuilder.from("t").where(Predicate.always()).build().sql())
                .isEqualTo("select * from \"t\"");
    }

    static Stream<Arguments> badNames() {
        return Stream.of("a\"b", "a b", "a;--", "1a", "a.b.c", "ä", "*", "count(*)")
                .map(Arguments::of);
    }

    @Test
    void aChangeTakesColumnsOfItsOwnTableOnly() {
        Table t = Table.of("t");
        for (Runnable attempt : List.<Runnable>of(
                () -> t.insert(Map.of("x.a", 1)),
                () -> t.update(Map.of("x.a", 1)),
                () -> t.delete().returning("x.a"))) {
            assertThatThrownBy(attempt::run).isInstanceOf(InvalidIdentifierException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void aNameThatIsNoIdentifierIsRefusedEverywhere(String name) {
        QueryBuilder t = QueryBuilder.from("t");

        for (Runnable attempt : List.<Runnable>of(
                () -> QueryBuilder.from(name + "."),
                () -> t.columns("a", name),
                () -> t.where(name, 1).build(),
                () -> t.where(F.of("a").eq(F.of(name))).build(),
                () -> t.where(F.of(name).in(List.of())).build(),
                () -> t.orderBy(name).build(),
                () -> Table.of("t").insert(Map.of(name, 1)),
                () -> Table.of("t").update(Map.of(name, 1)),
                () -> Table.of("t").delete().returning(name))) {
            assertThatThrownBy(attempt::run).isInstanceOf(InvalidIdentifierException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b.c", ".t", "s.", "", "s.t;"})
    void aTableHasOneNameAndPerhapsASchema(String name) {
        assertThatThrownBy(() -> Table.of(name)).isInstanceOf(InvalidIdentifierException.class);
    }

    @Test
    void aNameTooLongForTheDialectIsRefused() {
        Renderer shortNames = new Renderer(new TestDialect(3));

        assertThatThrownBy(() -> shortNames.render(QueryBuilder.from("long").toQuery(), FieldResolver.byColumnName()))
                .isInstanceOf(InvalidIdentifierException.class)
                .hasMessageContaining("name: long, database: Test")
                .hasMessageContaining("at most 3 characters");
    }

    @Test
    void aDialectWithoutIlikeFoldsTheCaseItself() {
        Renderer plain = new Renderer(new TestDialect(128));

        SqlText text = plain.render(
                QueryBuilder.from("t")
                        .where(F.of("a").ilike("X%"))
                        .where(F.of("b").like("y"))
                        .toQuery(),
                FieldResolver.byColumnName());

        assertThat(text.sql())
                .isEqualTo("select * from \"t\" where (lower(\"a\") like lower(?) escape '\\' and \"b\" like ? escape"
                        + " '\\')");
        assertThat(text.parameters()).containsExactly("X%", "y");
    }

    @Test
    void aDialectSaysWhatStandsForNoLimit() {
        Renderer renderer = new Renderer(new TestDialect(128));
        QueryBuilder t = QueryBuilder.from("t").offset(5);

        assertThat(renderer.render(t.toQuery(), FieldResolver.byColumnName()).sql())
                .isEqualTo("select * from \"t\" limit -1 offset ?");
        assertThat(renderer.render(t.limit(2).toQuery(), FieldResolver.byColumnName())
                        .sql())
                .isEqualTo("select * from \"t\" limit ? offset ?");
        assertThat(t.build().sql()).isEqualTo("select * from \"t\" offset ?");
    }

    @Test
    void keysThatTheDialectCannotReturnAreLeftToTheDriver() {
        Query insert = Table.of("t").insert(Map.of("a", 1)).returning("id").toQuery();
        Query empty = Query.Insert.of(Table.of("t"), List.of(), List.of(List.of()), List.of());
        Renderer renderer = new Renderer(new TestDialect(128));

        assertThat(renderer.render(insert, FieldResolver.byColumnName()).sql())
                .isEqualTo("insert into \"t\" (\"a\") values (?)");
        assertThat(renderer.render(empty, FieldResolver.byColumnName()).sql())
                .isEqualTo("insert into \"t\" default values");
    }
}

package dev.lexigram.sql.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Codecs;
import dev.lexigram.sql.dialect.ColumnTypes;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.identifier.Identifier;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A dialect of a user's own: the words of another database in as many lines as it differs.
class CustomDialectTest {

    private final Renderer renderer = new Renderer(new Brackets());

    /// A database that quotes names with brackets and has few abilities.
    private record Brackets() implements Dialect {

        @Override
        public String name() {
            return "Brackets";
        }

        @Override
        public Set<Capability> capabilities() {
            return Set.of(Capability.NULLS_ORDER, Capability.SELF_REFERENCE);
        }

        @Override
        public int maxIdentifierLength() {
            return 30;
        }

        @Override
        public String quote(Identifier identifier) {
            return "[" + checked(identifier).name() + "]";
        }

        @Override
        public Optional<String> noLimit() {
            return Optional.of("all");
        }

        @Override
        public Codecs codecs() {
            return Codecs.standard();
        }

        @Override
        public ColumnTypes columnTypes() {
            return ColumnTypes.standard();
        }
    }

    /// An operator of a user's own.
    private record Matches(Operand text, String expression) implements SqlCondition.Custom {
        @Override
        public void write(SqlSink out) {
            out.operand(text).text(" ~ ").value(expression);
        }
    }

    private SqlText render(Query query) {
        return renderer.render(query, FieldResolver.byColumnName());
    }

    @Test
    void queriesAreWrittenInItsWords() {
        SqlText text = render(QueryBuilder.from("t")
                .where(new Matches(F.of("a"), "x+"))
                .where(F.of("b").eq(1))
                .orderBy(F.of("c").asc().nullsLast())
                .offset(2)
                .toQuery());
        assertThat(text.sql())
                .isEqualTo(
                        "select * from [t] where (([a] ~ ?) and [b] = ?) order by [c] nulls last limit all offset ?");
        assertThat(text.parameters()).containsExactly("x+", 1, 2L);
    }

    @Test
    void whatItCannotIsEmulatedOrRefused() {
        assertThat(render(QueryBuilder.select(
                                        Functions.count().where(F.of("a").eq(1)).as("n"))
                                .from("t")
                                .toQuery())
                        .sql())
                .isEqualTo("select count(case when [a] = ? then 1 end) as [n] from [t]");
        Query full = QueryBuilder.from("t")
                .fullJoin("u", F.of("u.a").eq(F.of("t.a")))
                .toQuery();
        assertThatThrownBy(() -> render(full))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("FULL_JOIN")
                .hasMessageContaining("Brackets");
    }

    @Test
    void aShapeWithVeryManyPartsIsNotRemembered() {
        InsertBuilder insert = Table.of("t").insert(Map.of("a", 0));
        render(insert.toQuery());
        int known = renderer.cachedShapes();
        for (int i = 0; i < 1_000; i++) {
            insert = insert.values(Map.of("a", i));
        }
        assertThat(render(insert.toQuery()).parameters()).hasSize(1_001);
        assertThat(renderer.cachedShapes()).isEqualTo(known);
    }
}

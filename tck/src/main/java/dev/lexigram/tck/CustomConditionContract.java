package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.query.Expression;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.SqlCondition;
import dev.lexigram.sql.query.SqlExpression;
import dev.lexigram.sql.query.SqlSink;
import org.junit.jupiter.api.Test;

/// Operators and functions of a user's own.
public interface CustomConditionContract extends SqlContract {

    /// Equal, where two nulls are equal too: a new operator, in each database's words.
    record SameAs(Operand left, Operand right) implements SqlCondition.Custom {

        static SameAs of(Expression left, Expression right) {
            return new SameAs(left.operand(), right.operand());
        }

        @Override
        public void write(SqlSink out) {
            String operator = switch (out.dialect().name()) {
                case "MySQL", "MariaDB" -> " <=> ";
                case "SQLite" -> " is ";
                default -> " is not distinct from ";
            };
            out.operand(left).text(operator).operand(right);
        }
    }

    /// A text put before a value, as an example of an expression with a parameter.
    record Prefixed(String prefix, Operand of) implements SqlExpression.Custom {
        @Override
        public void write(SqlSink out) {
            out.text("concat(").value(prefix).text(", ").operand(of).text(")");
        }
    }

    @Test
    default void aConditionOfAUsersOwnStandsWhereOthersDo() {
        Shop shop = Shop.open(backend());
        QueryBuilder people = shop.fromPeople().columns("p.name").orderBy("p.name");
        SameAs same = SameAs.of(F.of("p.city"), F.of("q.city"));
        QueryBuilder alike = QueryBuilder.from(shop.people() + " q")
                .where(same)
                .where(F.of("q.name").eq("Dee"));
        assertThat(shop.lines(people.whereExists(alike))).containsExactly("Dee");
        assertThat(shop.lines(people.where(SameAs.of(F.of("p.city"), F.of("p.city"))
                        .and(F.of("p.age").isNull()))))
                .containsExactly("Cid");
        assertThat(shop.lines(people.where(SameAs.of(F.of("p.name"), F.of("p.city"))
                        .or(F.of("p.age").eq(17))
                        .not())))
                .containsExactly("Ann", "Dee");
        assertThat(shop.fromPeople().join(shop.people() + " q", same).count(db()))
                .isEqualTo(6);
    }

    @Test
    default void anExpressionOfAUsersOwnHasAValueLikeOthers() {
        Shop shop = Shop.open(backend());
        Prefixed greeting = new Prefixed("Hi ", F.of("name"));
        QueryBuilder query = QueryBuilder.select(Column.of("age"), greeting.as("greeting"))
                .from(shop.people())
                .where(greeting.ne("Hi Bob"))
                .where(F.of("age").lt(45))
                .orderBy(greeting.desc());
        assertThat(shop.lines(query)).containsExactly("31|Hi Ann");
    }
}

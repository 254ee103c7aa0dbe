package dev.lexigram.tck;

import static dev.lexigram.sql.query.Functions.value;

import dev.lexigram.contracts.query.Expression;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.Join;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.RowsBuilder;
import dev.lexigram.sql.query.SelectItem;
import dev.lexigram.sql.query.Source;
import dev.lexigram.sql.query.SqlExpression;
import dev.lexigram.sql.query.SqlExpression.Window;
import dev.lexigram.sql.query.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes up questions to the tables of tenants. Each gives the columns `k`, a number, and `s`, a text.
final class RandomQuestions {

    private final Random random;
    private final List<String> tables;
    private final List<Join.Kind> joins;
    private final boolean soundSets;
    private int aliases;

    /// @param tables which tables may be asked
    /// @param joins which joins the database knows
    /// @param soundSets whether `intersect` and `except` can be relied on
    RandomQuestions(Random random, List<String> tables, List<Join.Kind> joins, boolean soundSets) {
        this.soundSets = soundSets;
        this.random = random;
        this.tables = tables;
        this.joins = joins;
    }

    /// A question in which others may stand, so many levels deep.
    RowsBuilder rows(int depth) {
        return switch (random.nextInt(depth > 0 ? 14 : 7)) {
            case 0, 1 -> plain();
            case 2, 3 -> joined();
            case 4 -> grouped();
            case 5 -> windowed();
            case 6 -> firstOfEach();
            case 7 -> recursive();
            case 8 -> computed();
            case 9, 10 -> united(rows(depth - 1), rows(depth - 1));
            case 11 -> over(QueryBuilder.from(rows(depth - 1).as("d")));
            case 12 -> over(QueryBuilder.from("parts d").with("parts", rows(depth - 1)));
            default -> beside(rows(depth - 1));
        };
    }

    /// A question to one table; its rows can be locked.
    QueryBuilder plain() {
        String a = alias();
        QueryBuilder all = from(a, field(a, "id"), field(a, "name"));
        return random.nextInt(5) == 0 ? all : all.where(condition(a, 2));
    }

    private QueryBuilder from(String a, Expression k, Expression s) {
        return QueryBuilder.select(as(k, "k"), as(s, "s"))
                .from(Table.of(any(tables)).as(a));
    }

    private static SelectItem as(Expression expression, String name) {
        return SelectItem.as(expression.operand(), name);
    }

    private RowsBuilder joined() {
        List<String> names = new ArrayList<>(List.of(alias()));
        QueryBuilder question = QueryBuilder.from(Table.of(any(tables)).as(names.getFirst()));
        for (int more = 1 + random.nextInt(2); more > 0; more--) {
            String a = alias();
            Join.Kind kind = any(joins);
            Predicate on = kind == Join.Kind.CROSS ? Predicate.always() : on(any(names), a);
            question = question.join(kind, source(a), on);
            names.add(a);
        }
        question = question.columns(as(field(any(names), "id"), "k"), as(field(any(names), "name"), "s"));
        if (random.nextBoolean()) {
            question = question.where(condition(any(names), 1));
        }
        return random.nextInt(4) == 0 ? question.distinct() : question;
    }

    private Source source(String a) {
        if (random.nextInt(5) > 0) {
            return Table.of(any(tables)).as(a);
        }
        return QueryBuilder.from(Table.of(any(tables)))
                .columns("id", "box_id", "name", "num")
                .as(a);
    }

    // Full joins on PostgreSQL need an equality that can be merged.
    private Predicate on(String a, String b) {
        return random.nextBoolean()
                ? field(a, "id").eq(field(b, "box_id"))
                : field(a, "num").eq(field(b, "num"));
    }

    private RowsBuilder grouped() {
        String a = alias();
        SqlExpression.Aggregate number = aggregate(a);
        if (random.nextInt(3) == 0) {
            number = number.where(condition(a, 1));
        }
        QueryBuilder question = from(a, number, field(a, "name"));
        if (random.nextBoolean()) {
            question = question.where(condition(a, 1));
        }
        question = question.groupBy(a + ".name");
        return random.nextBoolean()
                ? question
                : question.having(Functions.count().gt(random.nextInt(3)));
    }

    private SqlExpression.Aggregate aggregate(String a) {
        return switch (random.nextInt(5)) {
            case 0 -> Functions.count();
            case 1 -> Functions.sum(a + ".num");
            case 2 -> Functions.max(a + ".num");
            case 3 -> Functions.min(a + ".id");
            default -> Functions.countDistinct(a + ".name");
        };
    }

    private RowsBuilder windowed() {
        String a = alias();
        Window window = random.nextBoolean()
                ? Window.partitionBy(a + ".name")
                : Window.orderedBy(field(a, "id").asc());
        return from(a, Functions.count().over(window), field(a, "name")).where(condition(a, 1));
    }

    private RowsBuilder firstOfEach() {
        String a = alias();
        return from(a, field(a, "id"), field(a, "name"))
                .distinctOn(a + ".name")
                .orderBy(field(a, "name").asc(), field(a, "id").desc());
    }

    private RowsBuilder recursive() {
        String table = any(tables);
        QueryBuilder first = QueryBuilder.select("a.id", "a.name")
                .from(table + " a")
                .where(F.of("a.num").le(random.nextInt(4)));
        QueryBuilder next = QueryBuilder.select("b.id", "b.name")
                .from(table + " b")
                .join("tree t", F.of("b.box_id").eq(F.of("t.k")));
        return over(QueryBuilder.from("tree d").withRecursive("tree", List.of("k", "s"), first.union(next)));
    }

    private RowsBuilder computed() {
        String a = alias();
        return from(a, value(one(field(a, "id"))), field(a, "name")).where(condition(a, 1));
    }

    /// A question for one number about the rows that point to a row.
    private RowsBuilder one(Field id) {
        String b = alias();
        return QueryBuilder.select(as(aggregate(b), "n"))
                .from(Table.of(any(tables)).as(b))
                .where(field(b, "box_id").eq(id));
    }

    private RowsBuilder united(RowsBuilder one, RowsBuilder other) {
        return switch (random.nextInt(soundSets ? 4 : 2)) {
            case 0 -> one.union(other);
            case 1 -> one.unionAll(other);
            case 2 -> one.intersect(other);
            default -> one.except(other);
        };
    }

    private RowsBuilder over(QueryBuilder question) {
        return question.columns(as(F.of("d.k"), "k"), as(F.of("d.s"), "s"))
                .where(
                        random.nextBoolean()
                                ? F.of("d.k").ge(random.nextInt(4))
                                : F.of("d.s").isNotNull());
    }

    private RowsBuilder beside(RowsBuilder rows) {
        String a = alias();
        return QueryBuilder.select(as(field(a, "id"), "k"), as(F.of("d.s"), "s"))
                .from(Table.of(any(tables)).as(a))
                .join(any(joins), rows.as("d"), field(a, "id").eq(F.of("d.k")));
    }

    /// A condition on the rows of a table or alias.
    Predicate condition(String a, int depth) {
        return switch (random.nextInt(depth > 0 ? 11 : 5)) {
            case 0 -> field(a, "num").ge(random.nextInt(4));
            case 1 -> field(a, "name").eq(any(List.of("red", "green", "blue", "secret0")));
            case 2 -> field(a, "num").isNull();
            case 3 -> field(a, "id").between(random.nextInt(5), 60 + random.nextInt(60));
            case 4 -> field(a, "name").contains(any(List.of("e", "secret")));
            case 5 -> condition(a, depth - 1).or(condition(a, depth - 1));
            case 6 -> condition(a, depth - 1).and(condition(a, depth - 1));
            case 7 -> condition(a, depth - 1).not();
            case 8 -> exists(a, depth);
            case 9 -> member(a);
            default -> field(a, "num").lt(value(one(field(a, "id"))));
        };
    }

    private Predicate exists(String a, int depth) {
        String b = alias();
        QueryBuilder rows = QueryBuilder.select(as(field(b, "id"), "k"))
                .from(Table.of(any(tables)).as(b))
                .where(field(b, "box_id").eq(field(a, "id")))
                .where(condition(b, depth - 1));
        return random.nextBoolean() ? Functions.exists(rows) : Functions.notExists(rows);
    }

    private Predicate member(String a) {
        String b = alias();
        QueryBuilder rows = QueryBuilder.select(as(field(b, "box_id"), "k"))
                .from(Table.of(any(tables)).as(b))
                .where(field(b, "box_id").isNotNull());
        return random.nextBoolean() ? Functions.in(field(a, "id"), rows) : Functions.notIn(field(a, "id"), rows);
    }

    private static Field field(String a, String column) {
        return F.of(a + "." + column);
    }

    private String alias() {
        return "t" + ++aliases;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

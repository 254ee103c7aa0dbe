package dev.lexigram.processor.query;

import dev.lexigram.contracts.query.Predicate.Comparison;
import dev.lexigram.contracts.query.Predicate.Match;
import dev.lexigram.contracts.query.Sort;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Trees of any form, for reading what was written.
final class RandomStatements {

    private static final List<String> NAMES = List.of(
            "name",
            "age",
            "order",
            "left",
            "length",
            "local",
            "date",
            "select",
            "by",
            "Desc",
            "nulls",
            "this_",
            "$x",
            "count",
            "starts",
            "contains",
            "größe",
            "In",
            "like",
            "end");
    private static final List<String> KEYWORDS =
            List.of(" and ", " or ", " where ", " between ", " order by ", " is ", " not ", " in ", " desc");

    private final Random random;

    RandomStatements(Random random) {
        this.random = random;
    }

    Statement statement() {
        Optional<Condition> where = maybe(() -> condition(4));
        Optional<Statement.Name> entity = maybe(() -> new Statement.Name(random.nextBoolean() ? "User" : "Set", 0));
        return switch (random.nextInt(5)) {
            case 0 -> new Statement.Update(list(this::change), entity, where);
            case 1 -> new Statement.Delete(entity, where);
            default ->
                new Statement.Select(
                        random.nextBoolean() ? List.of() : list(() -> value(2)),
                        entity,
                        where,
                        random.nextBoolean() ? List.of() : list(this::order));
        };
    }

    private Statement.Assignment change() {
        return new Statement.Assignment(attribute(), random.nextInt(5) == 0 ? new Expr.Nothing(0) : value(3));
    }

    private Statement.OrderItem order() {
        return new Statement.OrderItem(attribute(), random.nextBoolean(), false, one(List.of(Sort.Nulls.values())));
    }

    private Condition condition(int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 8)) {
            case 0 -> new Condition.Compare(value(2), one(List.of(Comparison.values())), value(2));
            case 1 -> new Condition.Between(value(2), value(2), value(2), random.nextBoolean());
            case 2 -> new Condition.In(value(2), list(() -> value(2)), random.nextBoolean());
            case 3 -> new Condition.Like(value(2), one(List.of(Match.values())), value(2), random.nextBoolean());
            case 4 -> new Condition.IsNull(value(2), random.nextBoolean());
            case 5 -> new Condition.Not(condition(depth - 1));
            case 6 -> new Condition.And(two(() -> condition(depth - 1)));
            default -> new Condition.Or(two(() -> condition(depth - 1)));
        };
    }

    private Expr value(int depth) {
        return switch (random.nextInt(depth == 0 ? 8 : 11)) {
            case 0 -> attribute();
            case 1 -> new Expr.Named(one(NAMES), 0);
            case 2 -> new Expr.Positional(1 + random.nextInt(20), 0);
            case 3 -> new Expr.Text(one(List.of("", "it's", "' or '", "%", " and ")), 0);
            case 4 -> new Expr.Numeral(one(List.of("0", "18", "2.5", "1e4", "3L", ".5d", "1.5E-3f", "7.")), 0);
            case 5 -> new Expr.Truth(random.nextBoolean(), 0);
            case 6 -> new Expr.Constant(one(List.of("a.B.C", "Level.HIGH", "x.order.by")), 0);
            case 7 -> new Expr.Now(one(List.of(Expr.Clock.values())), 0);
            case 8 -> call(depth);
            case 9 -> new Expr.Binary(value(depth - 1), one(List.of(Expr.Operator.values())), value(depth - 1));
            default -> new Expr.Negative(value(depth - 1), 0);
        };
    }

    private Expr call(int depth) {
        Expr.Function function = one(List.of(Expr.Function.values()));
        return new Expr.Call(
                function,
                Stream.generate(() -> value(depth - 1))
                        .limit(function.arguments())
                        .toList(),
                0);
    }

    private Expr.Attribute attribute() {
        return new Expr.Attribute(random.nextInt(8) == 0 ? Expr.Attribute.KEY : one(NAMES), 0);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> list(Supplier<T> part) {
        return Stream.generate(part).limit(1 + random.nextInt(3)).toList();
    }

    private <T> List<T> two(Supplier<T> part) {
        return Stream.generate(part).limit(2 + random.nextInt(2)).toList();
    }

    /// The text with keywords in other case and more space; texts inside of quotes stay as they are.
    String respelt(String text) {
        String[] parts = text.split("'", -1);
        for (int i = 0; i < parts.length; i += 2) {
            String keyword = one(KEYWORDS);
            parts[i] = parts[i].replace(keyword, " " + keyword.toUpperCase(Locale.ROOT) + "\n");
        }
        return String.join("'", parts);
    }
}

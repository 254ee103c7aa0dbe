package dev.lexigram.processor.query;

import dev.lexigram.contracts.query.Predicate.Comparison;
import dev.lexigram.contracts.query.Predicate.Match;
import dev.lexigram.contracts.query.Sort;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes trees as text, with no more brackets than needed.
public final class QueryText {

    private static final Set<String> RESERVED = Set.of(
            "select", "from", "where", "set", "and", "or", "not", "between", "like", "in", "is", "by", "this", "true",
            "false", "null");

    private QueryText() {}

    /// A statement.
    public static String of(Statement statement) {
        String where = statement.where().map(one -> " where " + of(one, 0)).orElse("");
        String name = statement.entity().map(one -> " " + one.text()).orElse("");
        String from = name.isEmpty() ? "" : " from" + name;
        return (switch (statement) {
                    case Statement.Select select -> select(select, from, where);
                    case Statement.Update update -> "update" + name + " set " + changes(update) + where;
                    case Statement.Delete delete -> "delete" + from + where;
                })
                .strip();
    }

    private static String select(Statement.Select select, String from, String where) {
        String items = select.items().stream().map(one -> of(one, 0)).collect(Collectors.joining(", "));
        return (items.isEmpty() ? "" : "select " + items) + from + where + order(select.order());
    }

    private static String changes(Statement.Update update) {
        return update.changes().stream()
                .map(one -> of(one.attribute(), 0) + " = " + of(one.value(), 0))
                .collect(Collectors.joining(", "));
    }

    private static String order(List<Statement.OrderItem> order) {
        return order.isEmpty()
                ? ""
                : " order by " + order.stream().map(QueryText::of).collect(Collectors.joining(", "));
    }

    private static String of(Statement.OrderItem item) {
        String nulls = item.nulls() == Sort.Nulls.DEFAULT
                ? ""
                : " nulls " + item.nulls().name().toLowerCase(Locale.ROOT);
        return of(item.attribute(), 0) + (item.descending() ? " desc" : " asc") + nulls;
    }

    /// @param binding how strongly what is around binds: 1 for `or`, 2 for `and`, 3 for `not`
    static String of(Condition condition, int binding) {
        return switch (condition) {
            case Condition.Or(List<Condition> any) -> brackets(binding > 0, join(any, " or ", 1));
            case Condition.And(List<Condition> all) -> brackets(binding > 1, join(all, " and ", 2));
            case Condition.Not(Condition inner) -> "not " + of(inner, 3);
            case Condition.Compare(Expr left, Comparison comparison, Expr right) ->
                of(left, 0) + " " + symbol(comparison) + " " + of(right, 0);
            case Condition.Between(Expr value, Expr low, Expr high, boolean negated) ->
                of(value, 0) + not(negated) + " between " + of(low, 0) + " and " + of(high, 0);
            case Condition.In(Expr value, List<Expr> among, boolean negated) ->
                of(value, 0) + not(negated) + " in " + among(among);
            case Condition.Like(Expr value, Match match, Expr pattern, boolean negated) ->
                of(value, 0) + not(negated) + " " + word(match) + " " + of(pattern, 0);
            case Condition.IsNull(Expr value, boolean negated) -> of(value, 0) + " is" + not(negated) + " null";
        };
    }

    private static String among(List<Expr> among) {
        boolean collection = among.size() == 1
                && (among.getFirst() instanceof Expr.Named || among.getFirst() instanceof Expr.Positional);
        return collection ? of(among.getFirst(), 0) : "(" + list(among) + ")";
    }

    private static String list(List<Expr> all) {
        return all.stream().map(one -> of(one, 0)).collect(Collectors.joining(", "));
    }

    private static String join(List<Condition> parts, String word, int binding) {
        return parts.stream().map(one -> of(one, binding)).collect(Collectors.joining(word));
    }

    private static String brackets(boolean needed, String text) {
        return needed ? "(" + text + ")" : text;
    }

    private static String not(boolean negated) {
        return negated ? " not" : "";
    }

    private static String word(Match match) {
        return match == Match.LIKE || match == Match.ILIKE || !match.name().contains("_")
                ? match.name().toLowerCase(Locale.ROOT)
                : match.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String symbol(Comparison comparison) {
        return switch (comparison) {
            case EQ -> "=";
            case NE -> "<>";
            case LT -> "<";
            case LE -> "<=";
            case GT -> ">";
            case GE -> ">=";
        };
    }

    /// @param binding how strongly what is around binds: 1 for `||`, 2 for sums, 3 for products, 4 for signs
    static String of(Expr expr, int binding) {
        return switch (expr) {
            case Expr.Attribute(String name, int at) ->
                RESERVED.contains(name.toLowerCase(Locale.ROOT)) ? "this." + name : name;
            case Expr.Named(String name, int at) -> ":" + name;
            case Expr.Positional(int position, int at) -> "?" + position;
            case Expr.Text(String value, int at) -> "'" + value.replace("'", "''") + "'";
            case Expr.Numeral(String value, int at) -> value;
            case Expr.Truth(boolean value, int at) -> Boolean.toString(value);
            case Expr.Nothing(int at) -> "null";
            case Expr.Constant(String name, int at) -> name;
            case Expr.Now(Expr.Clock clock, int at) -> "local " + clock.name().toLowerCase(Locale.ROOT);
            case Expr.Count(int at) -> "count(this)";
            case Expr.Call(Expr.Function function, List<Expr> arguments, int at) ->
                function.name().toLowerCase(Locale.ROOT) + "(" + list(arguments) + ")";
            case Expr.Binary(Expr left, Expr.Operator operator, Expr right) -> {
                int own = rank(operator);
                // The operators of a rank go from left to right: on the right, brackets are needed in a rank, too.
                yield brackets(binding > own, of(left, own) + " " + operator.symbol() + " " + of(right, own + 1));
            }
            case Expr.Negative(Expr value, int at) -> "-" + of(value, 4);
        };
    }

    private static int rank(Expr.Operator operator) {
        return switch (operator) {
            case CONCAT -> 1;
            case PLUS, MINUS -> 2;
            case TIMES, DIVIDED_BY -> 3;
        };
    }
}

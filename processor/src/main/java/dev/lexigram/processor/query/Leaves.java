package dev.lexigram.processor.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Finds the parts of a query that are made of no others, in order, as often as they are there.
final class Leaves {

    private final List<Expr> found = new ArrayList<>();

    private Leaves() {}

    /// The parameters in a statement.
    static List<Expr> parameters(Statement statement) {
        Leaves leaves = new Leaves();
        switch (statement) {
            case Statement.Select select -> leaves.all(select.items());
            case Statement.Update update -> update.changes().forEach(change -> leaves.add(change.value()));
            case Statement.Delete delete -> {}
        }
        statement.where().ifPresent(leaves::add);
        return leaves.parameters();
    }

    /// The parameters in some values.
    static List<Expr> parameters(List<Expr> values) {
        Leaves leaves = new Leaves();
        leaves.all(values);
        return leaves.parameters();
    }

    /// The names of attributes in a value.
    static List<String> attributes(Expr value) {
        Leaves leaves = new Leaves();
        leaves.add(value);
        return leaves.found.stream()
                .flatMap(leaf -> leaf instanceof Expr.Attribute(String name, int at) ? Stream.of(name) : Stream.empty())
                .toList();
    }

    private List<Expr> parameters() {
        return found.stream()
                .filter(leaf -> leaf instanceof Expr.Named || leaf instanceof Expr.Positional)
                .toList();
    }

    private void add(Condition condition) {
        switch (condition) {
            case Condition.And(List<Condition> all) -> all.forEach(this::add);
            case Condition.Or(List<Condition> any) -> any.forEach(this::add);
            case Condition.Not(Condition inner) -> add(inner);
            case Condition.Compare compare -> all(List.of(compare.left(), compare.right()));
            case Condition.Between between -> all(List.of(between.value(), between.low(), between.high()));
            case Condition.In in -> {
                add(in.value());
                all(in.among());
            }
            case Condition.Like like -> all(List.of(like.value(), like.pattern()));
            case Condition.IsNull(Expr value, boolean negated) -> add(value);
        }
    }

    private void all(List<Expr> exprs) {
        exprs.forEach(this::add);
    }

    private void add(Expr expr) {
        switch (expr) {
            case Expr.Call call -> all(call.arguments());
            case Expr.Binary(Expr left, Expr.Operator operator, Expr right) -> all(List.of(left, right));
            case Expr.Negative(Expr value, int at) -> add(value);
            default -> found.add(expr);
        }
    }
}

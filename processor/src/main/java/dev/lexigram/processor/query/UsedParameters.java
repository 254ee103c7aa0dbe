package dev.lexigram.processor.query;

import java.util.ArrayList;
import java.util.List;

/// Finds the parameters in a query, in order, as often as they are there.
final class UsedParameters {

    private final List<Expr> found = new ArrayList<>();

    private UsedParameters() {}

    static List<Expr> of(Statement statement) {
        UsedParameters used = new UsedParameters();
        switch (statement) {
            case Statement.Select select -> used.all(select.items());
            case Statement.Update update -> update.changes().forEach(change -> used.add(change.value()));
            case Statement.Delete delete -> {}
        }
        statement.where().ifPresent(used::add);
        return used.found;
    }

    static List<Expr> of(List<Expr> exprs) {
        UsedParameters used = new UsedParameters();
        used.all(exprs);
        return used.found;
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
            case Expr.Named named -> found.add(named);
            case Expr.Positional positional -> found.add(positional);
            case Expr.Call call -> all(call.arguments());
            case Expr.Binary(Expr left, Expr.Operator operator, Expr right) -> all(List.of(left, right));
            case Expr.Negative(Expr value, int at) -> add(value);
            default -> {}
        }
    }
}

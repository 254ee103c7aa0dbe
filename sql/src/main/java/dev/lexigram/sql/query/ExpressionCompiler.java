package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.dialect.ScalarFunction;
import dev.lexigram.sql.query.SqlExpression.Aggregate;
import dev.lexigram.sql.query.SqlExpression.AggregateFunction;
import dev.lexigram.sql.query.SqlExpression.Arithmetic;
import dev.lexigram.sql.query.SqlExpression.ArithmeticOperator;
import dev.lexigram.sql.query.SqlExpression.Call;
import dev.lexigram.sql.query.SqlExpression.Case;
import dev.lexigram.sql.query.SqlExpression.Custom;
import dev.lexigram.sql.query.SqlExpression.Frame;
import dev.lexigram.sql.query.SqlExpression.Incoming;
import dev.lexigram.sql.query.SqlExpression.Now;
import dev.lexigram.sql.query.SqlExpression.Raw;
import dev.lexigram.sql.query.SqlExpression.Scalar;
import dev.lexigram.sql.query.SqlExpression.SubQuery;
import dev.lexigram.sql.query.SqlExpression.When;
import dev.lexigram.sql.query.SqlExpression.Window;
import dev.lexigram.sql.query.SqlExpression.Windowed;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes what has a value as SQL with parameters.
///
/// @param to where to
record ExpressionCompiler(Rendering to) {

    void write(Operand operand) {
        switch (operand) {
            case Field field -> to.column(to.fields().resolve(field));
            case Operand.Value(Object value) -> to.value(value);
            case SqlExpression expression -> write(expression);
            case Operand.Native other -> throw NotSql.of(other);
        }
    }

    /// Writes an operand, or its place if it is a column of the result: a database cannot know that two marks get
    /// the same value, and then sees two expressions where one is meant.
    void writeOrPlace(Operand operand, List<SelectItem> items) {
        int place = operand instanceof SqlExpression ? place(operand, items) : 0;
        if (place > 0) {
            to.text(Integer.toString(place));
        } else {
            to.operand(operand);
        }
    }

    private static int place(Operand operand, List<SelectItem> items) {
        for (int i = 0; i < items.size(); i++) {
            SelectItem item = items.get(i);
            if (item instanceof SelectItem.All) {
                return 0;
            }
            if (item instanceof SelectItem.Computed(Operand computed, var alias) && computed.equals(operand)) {
                return i + 1;
            }
        }
        return 0;
    }

    private void write(SqlExpression expression) {
        switch (expression) {
            case Aggregate aggregate -> aggregate(aggregate);
            case Call(var function, List<Operand> arguments) -> {
                to.text(function.name());
                list("(", arguments);
                to.text(arguments.isEmpty() ? "()" : ")");
            }
            case Scalar(ScalarFunction function, List<Operand> arguments) ->
                scalar(to.dialect().scalar(function), arguments);
            case Windowed(SqlExpression function, Window window) -> {
                write(function);
                window(window);
            }
            case Arithmetic(Operand left, ArithmeticOperator operator, Operand right) ->
                to.text("(").operand(left).text(symbol(operator)).operand(right).text(")");
            case SubQuery(Query.Rows rows) -> to.rows(rows);
            case Case choice -> choice(choice);
            case Incoming(Column column) -> incoming(column);
            case Raw(String text, List<?> parameters) -> to.raw(text, parameters);
            case Now(Duration after) -> now(after);
            case Custom custom -> custom.write(to);
        }
    }

    private void scalar(String form, List<Operand> arguments) {
        int from = 0;
        for (int mark = form.indexOf('$'); mark >= 0; mark = form.indexOf('$', from)) {
            to.text(form.substring(from, mark)).operand(arguments.get(form.charAt(mark + 1) - '1'));
            from = mark + 2;
        }
        to.text(form.substring(from));
    }

    private void now(Duration after) {
        if (after.isZero()) {
            to.text(to.dialect().now());
            return;
        }
        Dialect.Shifted shifted = to.dialect().shiftedNow();
        to.text(shifted.before())
                .value(Math.addExact(Math.multiplyExact(after.toSeconds(), 1_000_000L), after.toNanosPart() / 1_000))
                .text(shifted.behind());
    }

    private void aggregate(Aggregate aggregate) {
        Predicate filter = aggregate.filter();
        to.text(name(aggregate.function())).text(aggregate.distinct() ? "(distinct " : "(");
        if (filter == null) {
            aggregated(aggregate, "*").text(")");
        } else if (to.dialect().can(Capability.AGGREGATE_FILTER)) {
            aggregated(aggregate, "*")
                    .text(") filter (where ")
                    .condition(filter)
                    .text(")");
        } else {
            to.text("case when ").condition(filter).text(" then ");
            aggregated(aggregate, "1").text(" end)");
        }
    }

    private Rendering aggregated(Aggregate aggregate, String rows) {
        Operand of = aggregate.of();
        return of == null ? to.text(rows) : to.operand(of);
    }

    private static String name(AggregateFunction function) {
        return switch (function) {
            case COUNT -> "count";
            case SUM -> "sum";
            case AVG -> "avg";
            case MIN -> "min";
            case MAX -> "max";
        };
    }

    private static String symbol(ArithmeticOperator operator) {
        return switch (operator) {
            case PLUS -> " + ";
            case MINUS -> " - ";
            case TIMES -> " * ";
            case DIVIDED_BY -> " / ";
        };
    }

    private void window(Window window) {
        to.text(" over (");
        list("partition by ", window.partitionBy());
        if (!window.orderBy().isEmpty()) {
            orderBy(window.partitionBy().isEmpty() ? "order by " : " order by ", window.orderBy(), List.of());
        }
        Frame frame = window.frame();
        if (frame != null) {
            to.text(" rows between ");
            bound(frame.before(), " preceding and ");
            bound(frame.after(), " following");
        }
        to.text(")");
    }

    private void bound(@Nullable Integer rows, String side) {
        // Counts of rows are part of the text: not every database takes them as parameters.
        to.text(rows == null ? "unbounded" : rows.toString()).text(side);
    }

    /// @param items the columns of the result that is sorted
    void orderBy(String first, List<Sort> sorts, List<SelectItem> items) {
        String sep = first;
        for (Sort sort : sorts) {
            to.text(sep);
            sort(sort, items);
            sep = ", ";
        }
    }

    private void sort(Sort sort, List<SelectItem> items) {
        boolean descending = sort.direction() == Sort.Direction.DESC;
        boolean explicit = sort.nulls() != Sort.Nulls.DEFAULT;
        if (explicit && !to.dialect().can(Capability.NULLS_ORDER)) {
            to.operand(SelectItem.meant(sort.operand(), items));
            to.text(sort.nulls() == Sort.Nulls.FIRST ? " is null desc, " : " is null, ");
            explicit = false;
        }
        writeOrPlace(sort.operand(), items);
        to.text(descending ? " desc" : "");
        if (explicit) {
            to.text(sort.nulls() == Sort.Nulls.FIRST ? " nulls first" : " nulls last");
        }
    }

    /// Writes operands with commas between them.
    void list(String first, List<Operand> operands) {
        String sep = first;
        for (Operand operand : operands) {
            to.text(sep).operand(operand);
            sep = ", ";
        }
    }

    private void choice(Case choice) {
        to.text("case");
        for (When when : choice.cases()) {
            to.text(" when ").condition(when.condition()).text(" then ").operand(when.then());
        }
        Operand otherwise = choice.otherwise();
        if (otherwise != null) {
            to.text(" else ").operand(otherwise);
        }
        to.text(" end");
    }

    private void incoming(Column column) {
        if (to.dialect().can(Capability.ON_CONFLICT)) {
            to.text("excluded.").name(column.identifier());
        } else {
            to.text("values(").name(column.identifier()).text(")");
        }
    }
}

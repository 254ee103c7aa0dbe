package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Expression;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.dialect.ScalarFunction;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.query.SqlExpression.Aggregate;
import dev.lexigram.sql.query.SqlExpression.AggregateFunction;
import dev.lexigram.sql.query.SqlExpression.Arithmetic;
import dev.lexigram.sql.query.SqlExpression.ArithmeticOperator;
import dev.lexigram.sql.query.SqlExpression.Call;
import dev.lexigram.sql.query.SqlExpression.Case;
import dev.lexigram.sql.query.SqlExpression.Incoming;
import dev.lexigram.sql.query.SqlExpression.Now;
import dev.lexigram.sql.query.SqlExpression.Raw;
import dev.lexigram.sql.query.SqlExpression.Scalar;
import dev.lexigram.sql.query.SqlExpression.SubQuery;
import dev.lexigram.sql.query.SqlExpression.When;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// The expressions and conditions of SQL, for a static import.
public final class Functions {
    private Functions() {}

    /// The number of rows.
    public static Aggregate count() {
        return new Aggregate(AggregateFunction.COUNT, null, false, null);
    }

    /// The number of rows in which the field is not null.
    public static Aggregate count(String field) {
        return aggregate(AggregateFunction.COUNT, field);
    }

    /// The number of different values of the field, nulls left out.
    public static Aggregate countDistinct(String field) {
        return count(field).unique();
    }

    /// The sum; null over no rows.
    public static Aggregate sum(String field) {
        return aggregate(AggregateFunction.SUM, field);
    }

    /// The mean; null over no rows.
    public static Aggregate avg(String field) {
        return aggregate(AggregateFunction.AVG, field);
    }

    /// The smallest value; null over no rows.
    public static Aggregate min(String field) {
        return aggregate(AggregateFunction.MIN, field);
    }

    /// The greatest value; null over no rows.
    public static Aggregate max(String field) {
        return aggregate(AggregateFunction.MAX, field);
    }

    /// An aggregate of something computed.
    public static Aggregate aggregate(AggregateFunction function, Expression of) {
        return new Aggregate(function, of.operand(), false, null);
    }

    private static Aggregate aggregate(AggregateFunction function, String field) {
        return aggregate(function, F.of(field));
    }

    /// A function of the database by name; arguments are expressions or values.
    ///
    /// @throws dev.lexigram.contracts.error.InvalidIdentifierException when the name is not an identifier
    public static Call call(String function, Object... arguments) {
        return new Call(
                Identifier.of(function),
                Arrays.stream(arguments).map(Operand::of).toList());
    }

    public static Call lower(Object text) {
        return call("lower", text);
    }

    public static Call upper(Object text) {
        return call("upper", text);
    }

    /// The number of characters in a text.
    public static Scalar length(Object text) {
        return scalar(ScalarFunction.LENGTH, text);
    }

    /// So many characters at a text's beginning, at least 0; the whole text if it has no more.
    public static Scalar left(Object text, Object characters) {
        return scalar(ScalarFunction.LEFT, text, characters);
    }

    /// So many characters at a text's end, at least 0; the whole text if it has no more.
    public static Scalar right(Object text, Object characters) {
        return scalar(ScalarFunction.RIGHT, text, characters);
    }

    /// One text behind the other; null when either is.
    public static Scalar concat(Object text, Object further) {
        return scalar(ScalarFunction.CONCAT, text, further);
    }

    /// A number without its sign.
    public static Call abs(Object number) {
        return call("abs", number);
    }

    private static Scalar scalar(ScalarFunction function, Object... arguments) {
        return new Scalar(function, Arrays.stream(arguments).map(Operand::of).toList());
    }

    /// The first of these that is not null.
    public static Call coalesce(Object... values) {
        return call("coalesce", values);
    }

    /// The number of the row in its window, from 1; for `over`.
    public static Call rowNumber() {
        return call("row_number");
    }

    /// The rank in the window, with gaps after equals; for `over`.
    public static Call rank() {
        return call("rank");
    }

    /// The rank in the window, without gaps; for `over`.
    public static Call denseRank() {
        return call("dense_rank");
    }

    /// The field's value in the row before; for `over`.
    public static Call lag(String field) {
        return call("lag", F.of(field));
    }

    /// The field's value in the row after; for `over`.
    public static Call lead(String field) {
        return call("lead", F.of(field));
    }

    public static Arithmetic plus(Object left, Object right) {
        return arithmetic(left, ArithmeticOperator.PLUS, right);
    }

    public static Arithmetic minus(Object left, Object right) {
        return arithmetic(left, ArithmeticOperator.MINUS, right);
    }

    public static Arithmetic times(Object left, Object right) {
        return arithmetic(left, ArithmeticOperator.TIMES, right);
    }

    public static Arithmetic dividedBy(Object left, Object right) {
        return arithmetic(left, ArithmeticOperator.DIVIDED_BY, right);
    }

    /// How often one whole number is in another, on every database; the rest is cut off, towards zero.
    public static Scalar quotient(Object left, Object right) {
        return scalar(ScalarFunction.QUOTIENT, left, right);
    }

    private static Arithmetic arithmetic(Object left, ArithmeticOperator operator, Object right) {
        return new Arithmetic(Operand.of(left), operator, Operand.of(right));
    }

    /// The one value that a question gives.
    public static SubQuery value(RowsBuilder rows) {
        return new SubQuery(rows.toQuery());
    }

    /// A value when a condition is met, else another.
    public static Case when(Predicate condition, Object then, Object otherwise) {
        return new Case(List.of(new When(condition, Operand.of(then))), Operand.of(otherwise));
    }

    /// In an insertion's conflict: the value that was to be inserted.
    public static Incoming incoming(String column) {
        return new Incoming(Column.of(column));
    }

    /// The database's time when the statement begins, of use with columns of {@link java.time.Instant}: programs
    /// whose clocks differ agree on it.
    public static Now now() {
        return new Now(Duration.ZERO);
    }

    /// The database's time so much later, or earlier for a negative duration, to the microsecond.
    public static Now now(Duration later) {
        return new Now(later);
    }

    /// The database's date in UTC when the statement begins, of use with columns of {@link java.time.LocalDate}.
    public static Scalar dateNow() {
        return scalar(ScalarFunction.DATE_NOW);
    }

    /// The database's time of day in UTC when the statement begins, of use with columns of
    /// {@link java.time.LocalTime}.
    public static Scalar timeNow() {
        return scalar(ScalarFunction.TIME_NOW);
    }

    /// The database's date and time in UTC when the statement begins, of use with columns of
    /// {@link java.time.LocalDateTime}.
    public static Scalar dateTimeNow() {
        return scalar(ScalarFunction.DATE_TIME_NOW);
    }

    /// The condition of which it is never known whether it is met, as of a comparison with null: no row meets it,
    /// nor its opposite.
    public static SqlCondition unknown() {
        return SqlCondition.UNKNOWN;
    }

    /// Text in the database's own language with `?` for each parameter. Never build it from input.
    public static Raw raw(String text, Object... parameters) {
        return new Raw(text, List.of(parameters));
    }

    /// Whether a question gives any row; it may speak of the outer question's columns by their qualified names.
    public static SqlCondition exists(RowsBuilder rows) {
        return new SqlCondition.Exists(rows.toQuery(), false);
    }

    /// Whether a question gives no row.
    public static SqlCondition notExists(RowsBuilder rows) {
        return new SqlCondition.Exists(rows.toQuery(), true);
    }

    /// Whether a value is among those that a question gives.
    public static SqlCondition in(Expression value, RowsBuilder rows) {
        return new SqlCondition.InRows(value.operand(), rows.toQuery(), false);
    }

    /// Whether a value is not among those that a question gives; unknown when there is a null among them.
    public static SqlCondition notIn(Expression value, RowsBuilder rows) {
        return new SqlCondition.InRows(value.operand(), rows.toQuery(), true);
    }

    static List<Operand> fields(String... names) {
        return Arrays.stream(names).<Operand>map(F::of).toList();
    }
}

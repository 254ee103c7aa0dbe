package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Expression;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.dialect.ScalarFunction;
import dev.lexigram.sql.identifier.Identifier;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an SQL database computes. {@link Functions} makes them; conditions and orders are built on them as on
/// fields.
public sealed interface SqlExpression extends Operand.Native, Expression {

    @Override
    default SqlExpression operand() {
        return this;
    }

    /// This as a column of the result.
    default SelectItem as(String alias) {
        return SelectItem.as(this, alias);
    }

    /// One value out of the rows of a group.
    ///
    /// @param function which
    /// @param of what is aggregated, or null for the rows themselves
    /// @param distinct whether equal values count once
    /// @param filter which rows count, or null for all
    record Aggregate(
            AggregateFunction function,
            @Nullable Operand of,
            boolean distinct,
            @Nullable Predicate filter) implements SqlExpression {

        /// A copy over the rows only that meet a condition.
        public Aggregate where(Predicate condition) {
            return new Aggregate(function, of, distinct, condition);
        }

        /// A copy in which equal values count once.
        public Aggregate unique() {
            return new Aggregate(function, of, true, filter);
        }

        /// The aggregate over a window of rows instead of a group.
        public Windowed over(Window window) {
            return new Windowed(this, window);
        }
    }

    /// What an aggregate computes.
    enum AggregateFunction {
        COUNT,
        SUM,
        AVG,
        MIN,
        MAX
    }

    /// A function of the database.
    ///
    /// @param function its name
    /// @param arguments what it is given
    record Call(Identifier function, List<Operand> arguments) implements SqlExpression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        /// The function over a window of rows.
        public Windowed over(Window window) {
            return new Windowed(this, window);
        }
    }

    /// A function that each database writes in its own way.
    ///
    /// @param function which
    /// @param arguments as many as it takes
    record Scalar(ScalarFunction function, List<Operand> arguments) implements SqlExpression {
        public Scalar {
            arguments = List.copyOf(arguments);
        }
    }

    /// A function over a window of rows.
    ///
    /// @param function an aggregate or a call
    /// @param window which rows
    record Windowed(SqlExpression function, Window window) implements SqlExpression {}

    /// Two numbers made one.
    record Arithmetic(Operand left, ArithmeticOperator operator, Operand right) implements SqlExpression {}

    /// How two numbers become one. Division is the database's: whole numbers may be cut.
    enum ArithmeticOperator {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY
    }

    /// The one value that a question gives, or null when it gives no row.
    record SubQuery(Query.Rows rows) implements SqlExpression {}

    /// The value of the first condition that is met, else another.
    ///
    /// @param cases tried in order, at least one
    /// @param otherwise the value when none is met, or null
    record Case(List<When> cases, @Nullable Operand otherwise) implements SqlExpression {
        public Case {
            cases = List.copyOf(cases);
        }
    }

    /// A condition and the value when it is met.
    record When(Predicate condition, Operand then) {}

    /// In an insertion's conflict: the value that was to be inserted.
    record Incoming(Column column) implements SqlExpression {}

    /// Text in the database's own language with `?` for each parameter. The text is the caller's: never build it
    /// from input.
    record Raw(String text, List<?> parameters) implements SqlExpression {
        public Raw {
            parameters = List.copyOf(parameters);
        }
    }

    /// The database's time at this statement, later or earlier by some time.
    record Now(Duration after) implements SqlExpression {}

    /// An expression of a user's own.
    non-sealed interface Custom extends SqlExpression {

        /// Writes it. Text must not depend on input; values are given to {@link SqlSink#value}.
        void write(SqlSink out);
    }

    /// Which rows a window function sees.
    ///
    /// @param partitionBy rows that are equal in these belong together
    /// @param orderBy their order
    /// @param frame which of them count for a row, or null for the database's rule
    record Window(
            List<Operand> partitionBy,
            List<Sort> orderBy,
            @Nullable Frame frame) {
        public Window {
            partitionBy = List.copyOf(partitionBy);
            orderBy = List.copyOf(orderBy);
        }

        /// All rows that are equal in these fields.
        public static Window partitionBy(String... fields) {
            return new Window(Functions.fields(fields), List.of(), null);
        }

        /// A copy with an order.
        public Window orderBy(Sort... sorts) {
            return new Window(partitionBy, List.of(sorts), frame);
        }

        /// All rows in an order.
        public static Window orderedBy(Sort... sorts) {
            return new Window(List.of(), List.of(sorts), null);
        }

        /// A copy in which the rows from so many before to so many after count; null means all on that side.
        public Window rowsBetween(@Nullable Integer before, @Nullable Integer after) {
            return new Window(partitionBy, orderBy, new Frame(before, after));
        }
    }

    /// The rows around one row.
    ///
    /// @param before how many rows before it, or null for all
    /// @param after how many rows after it, or null for all
    record Frame(@Nullable Integer before, @Nullable Integer after) {
        public Frame {
            if ((before != null && before < 0) || (after != null && after < 0)) {
                throw new IllegalArgumentException("A frame is given as counts of rows, which are not negative.");
            }
        }
    }
}

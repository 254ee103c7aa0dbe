package dev.lexigram.processor.query;

import java.util.List;

/// Something with a value in a query text. Immutable.
public sealed interface Expr {

    /// Where it begins in the text, from 0.
    int at();

    /// An attribute of the entity by its name, or {@link #KEY}.
    ///
    /// The name may also be that of an enum's constant, where the other side is of that enum.
    record Attribute(String name, int at) implements Expr {

        /// The name that stands for the key of any entity.
        public static final String KEY = "id(this)";
    }

    /// A parameter by name.
    record Named(String name, int at) implements Expr {}

    /// A parameter by position, from 1.
    record Positional(int position, int at) implements Expr {}

    /// A text, without its quotes.
    record Text(String value, int at) implements Expr {}

    /// A number as it is written, with its suffix: `18`, `2.5d`.
    record Numeral(String value, int at) implements Expr {}

    /// `true` or `false`.
    record Truth(boolean value, int at) implements Expr {}

    /// `null`, which can be assigned and never be equal to anything.
    record Nothing(int at) implements Expr {}

    /// A constant of an enum by a name with dots; or a path, which no entity has.
    record Constant(String name, int at) implements Expr {}

    /// The database's clock, in UTC.
    record Now(Clock clock, int at) implements Expr {}

    /// What of the database's clock is asked.
    enum Clock {
        DATE,
        TIME,
        DATETIME
    }

    /// `count(this)`.
    record Count(int at) implements Expr {}

    /// A function: `length(name)`.
    record Call(Function function, List<Expr> arguments, int at) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// The functions.
    enum Function {
        ABS(1),
        LENGTH(1),
        LOWER(1),
        UPPER(1),
        LEFT(2),
        RIGHT(2);

        private final int arguments;

        Function(int arguments) {
            this.arguments = arguments;
        }

        /// How many arguments it takes.
        public int arguments() {
            return arguments;
        }
    }

    /// `+ - * /` of numbers, `||` of texts.
    record Binary(Expr left, Operator operator, Expr right) implements Expr {
        @Override
        public int at() {
            return left.at();
        }
    }

    /// What makes one value of two.
    enum Operator {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDED_BY("/"),
        CONCAT("||");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /// As it is written.
        public String symbol() {
            return symbol;
        }
    }

    /// `-` before a number.
    record Negative(Expr value, int at) implements Expr {}
}

package dev.lexigram.processor.query;

import java.util.List;

/// Something with a value in a query text. Immutable.
public sealed interface Expr {

    /// An attribute of the entity, or `id(this)` as the name of the key.
    record Attribute(String name) implements Expr {}

    /// A parameter by name.
    record Named(String name) implements Expr {}

    /// A parameter by position, from 1.
    record Positional(int position) implements Expr {}

    /// A text, without its quotes.
    record Text(String value) implements Expr {}

    /// A number as it is written, with its suffix: `18`, `2.5d`.
    record Numeral(String value) implements Expr {}

    /// `true` or `false`.
    record Truth(boolean value) implements Expr {}

    /// A constant of an enum, by its qualified name.
    record Constant(String name) implements Expr {}

    /// `local date`, `local time`, `local datetime`: the database's clock.
    record Now(String kind) implements Expr {}

    /// `count(this)`.
    record Count() implements Expr {}

    /// A function: `length(name)`.
    ///
    /// @param function in small letters
    record Call(String function, List<Expr> arguments) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// `+ - * /`, `||` for texts.
    record Binary(Expr left, String operator, Expr right) implements Expr {}

    /// `-`.
    record Negative(Expr value) implements Expr {}
}

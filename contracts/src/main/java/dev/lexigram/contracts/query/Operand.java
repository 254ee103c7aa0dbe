package dev.lexigram.contracts.query;

import java.util.Objects;

/// What has a value in a row or document: a field, a constant, or something that only one kind of store computes.
public sealed interface Operand permits Field, Operand.Value, Operand.Native {

    /// A value that travels as a parameter, never as text.
    ///
    /// @param value the value, never null: absence is asked for with {@link Expression#isNull()}
    record Value(Object value) implements Operand {
        public Value {
            Objects.requireNonNull(value, "value");
        }

        /// Hides the value, so that a logged predicate shows its shape only.
        @Override
        public String toString() {
            return "?";
        }
    }

    /// What one kind of store computes, such as an aggregate or a sub-query of SQL. Other stores refuse it.
    ///
    /// Not for implementing by itself: a store offers an interface of its own below this one.
    non-sealed interface Native extends Operand {}

    /// The operand that a value stands for: an expression is itself, anything else a constant.
    static Operand of(Object value) {
        return switch (value) {
            case Expression expression -> expression.operand();
            case Operand operand -> operand;
            default -> new Value(value);
        };
    }
}

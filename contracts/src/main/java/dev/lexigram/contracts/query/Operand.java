package dev.lexigram.contracts.query;

import java.util.Objects;

/// The right side of a comparison: a value or another field.
public sealed interface Operand permits Field, Operand.Value {

    /// A value that travels as a parameter, never as text.
    ///
    /// @param value the value, never null: absence is asked for with {@link FieldExpression#isNull()}
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
}

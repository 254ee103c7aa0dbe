package dev.lexigram.data.query;

import dev.lexigram.contracts.query.Operand;
import org.jspecify.annotations.Nullable;

/// A value that is computed in memory; beside it, a class may implement the like of it for other stores.
@FunctionalInterface
public interface InMemoryOperand extends Operand.Native {

    /// The value for the row, or null.
    @Nullable
    Object value(FieldValues row);
}

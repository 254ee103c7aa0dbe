package dev.lexigram.sql.mapping;

import dev.lexigram.sql.query.Table;
import java.util.function.Supplier;

/// Who makes the value of a column when a row is created without one. Immutable and thread-safe.
public sealed interface Generation {

    /// Nobody: the value comes with the entity.
    record None() implements Generation {}

    /// The database, by an identity column or a default.
    record Identity() implements Generation {}

    /// A sequence.
    ///
    /// @param name its name, perhaps with a schema; it is written and quoted as a table's is
    record Sequence(Table name) implements Generation {}

    /// The application.
    ///
    /// @param generator gives a value at each call; thread-safe
    record Generator(Supplier<Object> generator) implements Generation {}
}

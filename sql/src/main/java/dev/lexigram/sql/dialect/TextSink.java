package dev.lexigram.sql.dialect;

import dev.lexigram.contracts.query.Operand;
import dev.lexigram.sql.identifier.Identifier;
import org.jspecify.annotations.Nullable;

/// Where a dialect writes its own spelling of an expression to. Not for implementing; one per statement, not
/// thread-safe.
///
/// Each method returns the sink itself.
public interface TextSink {

    /// The database that is written for.
    Dialect dialect();

    /// Adds constant text. Input must never become part of it: statements are kept by their text.
    TextSink text(String constant);

    /// Adds a quoted name.
    TextSink name(Identifier identifier);

    /// Adds a mark and its value.
    TextSink value(@Nullable Object value);

    /// Adds an operand.
    TextSink operand(Operand operand);
}

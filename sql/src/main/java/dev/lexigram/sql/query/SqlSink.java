package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.dialect.TextSink;
import dev.lexigram.sql.identifier.Identifier;
import org.jspecify.annotations.Nullable;

/// Where conditions and expressions are written to. Not for implementing; one per statement, not thread-safe.
///
/// Each method returns the sink itself.
public interface SqlSink extends TextSink {

    /// The database that is written for.
    @Override
    Dialect dialect();

    /// Adds constant text. Input must never become part of it: statements are kept by their text.
    @Override
    SqlSink text(String constant);

    /// Adds a quoted name.
    @Override
    SqlSink name(Identifier identifier);

    /// Adds a mark and its value.
    @Override
    SqlSink value(@Nullable Object value);

    /// Adds an operand.
    @Override
    SqlSink operand(Operand operand);

    /// Adds a condition.
    SqlSink condition(Predicate predicate);

    /// Adds a question in brackets.
    SqlSink rows(Query.Rows rows);
}

package dev.lexigram.sql.execute;

import dev.lexigram.sql.query.SqlText;

/// A rendered statement for some rows of a block. Immutable.
///
/// @param text its text; where a parameter is a {@link Slot}, the block's value is bound
/// @param rows how many rows of the block one use takes
public record BlockStatement(SqlText text, int rows) {}

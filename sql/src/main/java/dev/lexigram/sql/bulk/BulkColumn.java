package dev.lexigram.sql.bulk;

import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.query.Column;

/// A column of rows that are written together. Immutable.
///
/// @param column its name
/// @param type the Java type of its values
/// @param codec how they travel; another than the database's own for the type keeps the rows off its fastest way
public record BulkColumn(Column column, Class<?> type, Codec<?> codec) {}

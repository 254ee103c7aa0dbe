package dev.lexigram.sql.execute;

/// Stands in a rendered statement for all values of a column as one array. Immutable.
///
/// @param column which value of each row, from 0
/// @param type the values' Java type
public record ArraySlot(int column, Class<?> type) {}

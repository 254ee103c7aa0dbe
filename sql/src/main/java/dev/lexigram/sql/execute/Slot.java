package dev.lexigram.sql.execute;

/// Stands in a rendered statement for a value that each use of the statement fills in. Immutable.
///
/// @param row which of the rows that one use writes, from 0
/// @param column which value of that row, from 0
public record Slot(int row, int column) {}

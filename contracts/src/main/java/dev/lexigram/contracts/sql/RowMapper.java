package dev.lexigram.contracts.sql;

/// Makes a value of a row.
///
/// @param <T> the value's type
@FunctionalInterface
public interface RowMapper<T> {
    T map(Row row);
}

package dev.lexigram.sql.query;

import dev.lexigram.sql.query.Query.Assignment;
import java.util.List;

/// What an insertion does when a row with the same unique columns exists.
///
/// @param columns the unique columns; PostgreSQL and SQLite look at these only, MySQL and MariaDB at all unique
///     keys
/// @param assignments what is written into the row that exists; nothing means that it stays as it is
public record Conflict(List<Column> columns, List<Assignment> assignments) {
    public Conflict {
        columns = List.copyOf(columns);
        assignments = List.copyOf(assignments);
    }
}

package dev.lexigram.sql.query;

import dev.lexigram.sql.identifier.Identifier;
import java.util.List;

/// A query with a name that the rest of the statement uses like a table (`with name as (…)`).
///
/// @param name what it is called
/// @param columns names for its columns; none means those of the query
/// @param rows the query
/// @param recursive whether it may ask itself
public record CommonTable(Identifier name, List<Identifier> columns, Query.Rows rows, boolean recursive) {
    public CommonTable {
        columns = List.copyOf(columns);
    }
}

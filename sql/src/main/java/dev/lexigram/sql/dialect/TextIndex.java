package dev.lexigram.sql.dialect;

import dev.lexigram.sql.identifier.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An index for full-text search over columns of one table. Immutable and thread-safe.
///
/// @param name what it is called in the database
/// @param schema the table's schema, or null for the connection's own
/// @param table the table
/// @param key the column that tells its rows apart
/// @param columns the columns with the texts, at least one
/// @param language the language of the texts, as the database calls it
public record TextIndex(
        Identifier name,
        @Nullable Identifier schema,
        Identifier table,
        Identifier key,
        List<Identifier> columns,
        Identifier language) {

    /// @throws IllegalArgumentException when there is no column
    public TextIndex {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A text search needs at least one column.");
        }
    }
}

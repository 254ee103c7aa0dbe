package dev.lexigram.sql.catalog;

import dev.lexigram.contracts.query.Sort;
import java.util.List;
import java.util.Optional;

/// An index.
///
/// @param unique whether it keeps values apart
/// @param constraint whether it was declared as a `unique` constraint and belongs to that
/// @param method how it searches in the database's word, such as `btree`, `gin`, `fulltext`; `btree` where there
///     is no
/// choice
/// @param parts what it sorts by, in order
/// @param where the condition of a partial index, without the brackets around the whole
/// @param valid whether the database uses it; `create index concurrently` leaves one behind that is not when it
///     fails
public record IndexInfo(
        String name,
        boolean unique,
        boolean constraint,
        String method,
        List<Part> parts,
        Optional<String> where,
        boolean valid) {

    public IndexInfo {
        parts = List.copyOf(parts);
    }

    /// A part of an index.
    ///
    /// @param text the name of a column; or an expression as `create index` takes it, with its brackets and what
    /// else belongs to it, such as an operator class or a length
    /// @param column whether it is a column and nothing else
    public record Part(String text, boolean column, Sort.Direction direction) {}
}

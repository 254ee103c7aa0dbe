package dev.lexigram.sql.search;

import dev.lexigram.sql.dialect.SearchText;
import dev.lexigram.sql.dialect.TextIndex;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.query.SqlExpression;
import dev.lexigram.sql.query.SqlSink;

/// A part of a column with the words marked by the database.
///
/// @param index where was searched
/// @param rows what the statement calls the rows
/// @param search what for
/// @param column which column
/// @param words about how many words
record Snippet(TextIndex index, Identifier rows, SearchText search, Identifier column, int words)
        implements SqlExpression.Custom {

    @Override
    public void write(SqlSink out) {
        TextSearch.syntax(out.dialect()).snippet(out, index, rows, search, column, words);
    }
}

package dev.lexigram.sql.search;

import dev.lexigram.sql.dialect.SearchText;
import dev.lexigram.sql.dialect.TextIndex;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.query.SqlExpression;
import dev.lexigram.sql.query.SqlSink;

/// How well a row meets a search.
///
/// @param index where is searched
/// @param rows what the statement calls the table
/// @param search what for
record Ranking(TextIndex index, Identifier rows, SearchText search) implements SqlExpression.Custom {

    @Override
    public void write(SqlSink out) {
        TextSearch.syntax(out.dialect()).rank(out, index, rows, search);
    }
}

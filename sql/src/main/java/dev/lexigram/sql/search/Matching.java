package dev.lexigram.sql.search;

import dev.lexigram.sql.dialect.SearchText;
import dev.lexigram.sql.dialect.TextIndex;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.query.SqlCondition;
import dev.lexigram.sql.query.SqlSink;

/// Whether a row meets a search.
///
/// @param index where is searched
/// @param rows what the statement calls the table
/// @param search what for
record Matching(TextIndex index, Identifier rows, SearchText search) implements SqlCondition.Custom {

    @Override
    public void write(SqlSink out) {
        TextSearch.syntax(out.dialect()).matches(out, index, rows, search);
    }

    /// Whether a row of the table of hits is one.
    record AmongHits(TextIndex index, SearchText search) implements SqlCondition.Custom {
        @Override
        public void write(SqlSink out) {
            TextSearch.syntax(out.dialect()).hitsMatch(out, index, search);
        }
    }
}

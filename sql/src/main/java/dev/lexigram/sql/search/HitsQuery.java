package dev.lexigram.sql.search;

import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.dialect.SearchText;
import dev.lexigram.sql.dialect.TextSearchSyntax;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.Join;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.SelectItem;
import dev.lexigram.sql.query.Source;

/// The question for the hits of a search with their ranks.
///
/// @param of where is searched
/// @param search what for
/// @param where what hits must meet besides
record HitsQuery(TextSearch of, SearchText search, Predicate where) {

    static final String RANK = "lx_rank";
    private static final String HIT = "lx_hit";
    private static final String KEY = "lx_key";

    QueryBuilder builder(TextSearchSyntax syntax) {
        QueryBuilder rows = syntax.hits(of.index()).map(this::joined).orElseGet(this::filtered);
        return rows.where(where);
    }

    /// Each row is asked whether it is a hit; an index answers.
    private QueryBuilder filtered() {
        return ranked(new Ranking(of.index(), of.source().name(), search))
                .where(new Matching(of.index(), of.source().name(), search));
    }

    /// The hits are listed and the rows looked up by their keys.
    private QueryBuilder joined(TextSearchSyntax.Hits hits) {
        Source listed = QueryBuilder.from(of.besides(hits.table()))
                .columns(
                        Functions.raw(hits.key()).as(KEY),
                        Functions.raw(hits.rank()).as(RANK))
                .where(new Matching.AmongHits(of.index(), search))
                .as(HIT);
        Column key = new Column(of.source().name(), of.index().key());
        return ranked(Column.of(HIT + "." + RANK).operand())
                .join(Join.Kind.INNER, listed, key.eq(Column.of(HIT + "." + KEY)));
    }

    private QueryBuilder ranked(Operand rank) {
        return QueryBuilder.from(of.source())
                .columns(new SelectItem.All(of.source().name()), SelectItem.as(rank, RANK));
    }
}

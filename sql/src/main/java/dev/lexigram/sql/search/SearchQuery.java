package dev.lexigram.sql.search;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.search.SearchHit;
import dev.lexigram.contracts.search.SearchRequest;
import dev.lexigram.contracts.search.SearchResult;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.dialect.SearchText;
import dev.lexigram.sql.execute.RowBeside;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.QueryBuilder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A search that is ready to be asked; each method returns a new one. Immutable and thread-safe.
///
/// Hits come the best first, equal ones by the table's key. The hits and their total are two statements: in a
/// transaction with repeatable read they fit together even while others write.
public final class SearchQuery {

    private final TextSearch of;
    private final SearchText search;
    private final Predicate where;
    private final SearchPage page;
    private final Marking marking;

    private SearchQuery(TextSearch of, SearchText search, Predicate where, SearchPage page, Marking marking) {
        this.of = of;
        this.search = search;
        this.where = where;
        this.page = page;
        this.marking = marking;
    }

    static SearchQuery of(TextSearch of, SearchText search) {
        return new SearchQuery(
                of, search, Predicate.always(), new SearchPage(SearchRequest.DEFAULT_LIMIT, 0), Marking.NONE);
    }

    /// A copy with one more condition, which must hold too.
    public SearchQuery where(Predicate condition) {
        return new SearchQuery(of, search, where.and(condition), page, marking);
    }

    /// A copy with at most so many hits instead of 20.
    ///
    /// @throws IllegalArgumentException when negative
    public SearchQuery limit(long hits) {
        return new SearchQuery(of, search, where, new SearchPage(hits, page.offset()), marking);
    }

    /// A copy without the first hits.
    ///
    /// @throws IllegalArgumentException when negative
    public SearchQuery offset(long hits) {
        return new SearchQuery(of, search, where, new SearchPage(page.limit(), hits), marking);
    }

    /// A copy whose hits have snippets of these columns; all searched ones when none is named.
    ///
    /// @throws IllegalArgumentException when a column is not searched
    public SearchQuery highlight(Highlight how, String... columns) {
        List<Identifier> searched = of.index().columns();
        List<Identifier> wanted = columns.length == 0
                ? searched
                : Arrays.stream(columns).map(Identifier::of).toList();
        if (!searched.containsAll(wanted)) {
            throw new IllegalArgumentException("Only searched columns have snippets: " + searched + ".");
        }
        return new SearchQuery(of, search, where, page, new Marking(how, wanted));
    }

    /// The hits as rows, which have the column `lx_rank` too, and their total.
    public SearchResult<Row> on(Database database) {
        List<RowBeside<Row>> rows = question(database).fetch(database).stream()
                .map(row -> new RowBeside<>(row, row))
                .toList();
        return result(database, rows);
    }

    /// The hits as records, columns to components by name, and their total.
    public <T> SearchResult<T> on(Database database, Class<T> type) {
        SqlEngine engine = database.unwrap(SqlEngine.class);
        var query = question(database).toQuery();
        return result(
                database,
                engine.executor()
                        .list(
                                engine.explainText(query),
                                SqlEngine.access(query),
                                RowBeside.reader(engine.texts(), type)));
    }

    /// The number of hits on all pages.
    public long count(Database database) {
        return QueryBuilder.from(of.source())
                .where(of.matches(search.words(), search.mode()))
                .where(where)
                .count(database);
    }

    private QueryBuilder question(Database database) {
        var syntax = TextSearch.syntax(TextSearch.dialect(database));
        QueryBuilder hits = new HitsQuery(of, search, where).builder(syntax);
        Sort key = F.of(of.source().name() + "." + of.index().key()).asc();
        QueryBuilder paged = hits.orderBy(F.of(HitsQuery.RANK).desc(), key)
                .limit(page.limit())
                .offset(page.offset());
        return marking.columns().isEmpty() || !syntax.marksWords() ? paged : marking.over(paged, of, search);
    }

    private <T> SearchResult<T> result(Database database, List<RowBeside<T>> rows) {
        var shown = marking.shown(search, TextSearch.syntax(TextSearch.dialect(database)));
        List<SearchHit<T>> hits = rows.stream()
                .map(row -> new SearchHit<>(row.item(), row.row().getDouble(HitsQuery.RANK), shown.apply(row.row())))
                .toList();
        Long total = page.totalIfLast(hits.size());
        return new SearchResult<>(hits, total == null ? count(database) : total);
    }

    /// Which part of the hits is wanted.
    private record SearchPage(long limit, long offset) {
        private SearchPage {
            if (limit < 0 || offset < 0) {
                throw new IllegalArgumentException("A limit or offset must not be negative.");
            }
        }

        /// The number of all hits when it follows from those of this page, else null.
        private @Nullable Long totalIfLast(int hits) {
            boolean last = hits < limit && (hits > 0 || offset == 0);
            return last ? offset + hits : null;
        }
    }
}

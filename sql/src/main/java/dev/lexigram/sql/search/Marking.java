package dev.lexigram.sql.search;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.dialect.SearchText;
import dev.lexigram.sql.dialect.TextSearchSyntax;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.SelectItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Which columns of hits are shown with their words marked.
///
/// @param how how words are marked
/// @param columns the columns, often none
record Marking(Highlight how, List<Identifier> columns) {

    static final Marking NONE = new Marking(Highlight.html(), List.of());

    private static final Identifier PAGE = Identifier.of("lx_page");
    private static final String SNIPPET = "lx_snippet_";

    Marking {
        columns = List.copyOf(columns);
    }

    /// The page with snippets beside its rows: they are made for the page only, not for all hits.
    QueryBuilder over(QueryBuilder page, TextSearch of, SearchText search) {
        List<SelectItem> snippets = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Snippet snippet = new Snippet(of.index(), PAGE, search, columns.get(i), how.words());
            snippets.add(snippet.as(SNIPPET + i));
        }
        return QueryBuilder.from(page.as(PAGE.name()))
                .columns(new SelectItem.All(PAGE), snippets.toArray(SelectItem[]::new))
                .orderBy(
                        F.of(HitsQuery.RANK).desc(),
                        F.of(PAGE + "." + of.index().key()).asc());
    }

    /// What gives the snippets of a row.
    Function<Row, Map<String, String>> shown(SearchText search, TextSearchSyntax syntax) {
        WordMarker marker = WordMarker.of(search, how.words());
        boolean marked = syntax.marksWords();
        return row -> {
            Map<String, String> shown = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                String name = columns.get(i).name();
                String text = row.getString(marked ? SNIPPET + i : name);
                if (text != null) {
                    shown.put(name, how.shown(marked ? text : marker.snippet(text)));
                }
            }
            return shown;
        };
    }
}

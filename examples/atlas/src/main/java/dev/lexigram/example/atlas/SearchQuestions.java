package dev.lexigram.example.atlas;

import static dev.lexigram.example.atlas.Answer.cells;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.search.SearchHit;
import dev.lexigram.contracts.search.SearchMode;
import dev.lexigram.contracts.search.SearchResult;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.schema.SchemaManager;
import dev.lexigram.sql.search.Highlight;
import dev.lexigram.sql.search.TextSearch;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// Full-text search in the names of emoticons and symbols.
final class SearchQuestions {

    /// What is searched.
    static final TextSearch SIGNS =
            TextSearch.of("atlas_signs", "name").key("code_point").indexName(Scratch.SEARCH_INDEX);

    static final List<Question> ALL = List.of(
            Question.of(
                    "Which signs are called cat and face?",
                    "TextSearch: matching(), highlight()",
                    db -> indexed(db, () -> cats(db))),
            Question.of("Which moons come first?", "TextSearch: rank", db -> indexed(db, () -> best(db))),
            Question.of(
                    "And what if people type as they like?",
                    "SearchMode.WEB, PHRASE, PREFIX",
                    db -> indexed(db, () -> modes(db))));

    private SearchQuestions() {}

    /// A body with a searchable copy of some names. On SQLite the index is a table, which outlives the copy.
    private static Answer indexed(Database db, Supplier<Answer> body) {
        SchemaManager schema = SchemaManager.on(db);
        schema.drop(Scratch.SEARCH_INDEX);
        return Scratch.with(db, Sign.class, () -> {
            Table.of("atlas_signs").insertFrom(names(), "code_point", "name").execute(db);
            SIGNS.createIndex(db);
            try {
                return body.get();
            } finally {
                SIGNS.dropIndex(db);
            }
        });
    }

    private static QueryBuilder names() {
        return QueryBuilder.select("code_point", "name")
                .from("characters")
                .where(F.of("block").in("EMOTICONS", "MISCELLANEOUS_SYMBOLS_AND_PICTOGRAPHS"));
    }

    private static Answer cats(Database db) {
        SearchResult<Sign> found = SIGNS.matching("cat face")
                .where(F.of("code_point").ge(0x1F600))
                .highlight(Highlight.between("[", "]"), "name")
                .on(db, Sign.class);
        List<SearchHit<Sign>> hits = found.hits().stream()
                .sorted(Comparator.comparing(hit -> hit.item().codePoint()))
                .limit(4)
                .toList();
        return Answer.columns("sign", "found", "of")
                .withAll(
                        hits,
                        hit -> cells(
                                Character.toString(hit.item().codePoint()),
                                hit.snippets().get("name"),
                                found.total()));
    }

    /// How a rank is computed is the database's business; that the better hit has the greater one is ours.
    private static Answer best(Database db) {
        List<SearchHit<Sign>> hits =
                SIGNS.matching("moon").limit(50).on(db, Sign.class).hits();
        boolean ordered = hits.stream()
                .map(SearchHit::rank)
                .toList()
                .equals(hits.stream()
                        .map(SearchHit::rank)
                        .sorted(Comparator.reverseOrder())
                        .toList());
        return Answer.columns("hits", "ranked", "all of them moons")
                .with(
                        hits.size(),
                        ordered,
                        hits.stream().allMatch(hit -> hit.item().name().contains("MOON")));
    }

    private static Answer modes(Database db) {
        return Answer.columns("typed", "read as", "signs")
                .with("cat face -tears", SearchMode.WEB, count(db, "cat face -tears", SearchMode.WEB))
                .with(
                        "\"cat face\" or \"dog face\"",
                        SearchMode.WEB,
                        count(db, "\"cat face\" or \"dog face\"", SearchMode.WEB))
                .with("broken heart", SearchMode.PHRASE, count(db, "broken heart", SearchMode.PHRASE))
                .with("umbr", SearchMode.PREFIX, count(db, "umbr", SearchMode.PREFIX));
    }

    private static long count(Database db, String typed, SearchMode mode) {
        return SIGNS.matching(typed, mode).count(db);
    }
}

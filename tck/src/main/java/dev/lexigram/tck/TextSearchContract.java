package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.search.SearchHit;
import dev.lexigram.contracts.search.SearchMode;
import dev.lexigram.contracts.search.SearchRequest;
import dev.lexigram.contracts.search.SearchResult;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.schema.SchemaManager;
import dev.lexigram.sql.search.Highlight;
import dev.lexigram.sql.search.TextSearch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Full-text search, the same on every database.
public interface TextSearchContract extends SqlContract {

    /// A text that can be found.
    record TckArticle(
            @Nullable Long id,
            String title,
            @Nullable String body,
            @Nullable String author) {}

    /// A table of ten texts and its search.
    private TextSearch articles() {
        TextSearch search = TextSearch.of(noArticles(), "title", "body");
        write(search, "Cats at home", "A cat sleeps. Another cat eats. Every cat purrs.", "Ann");
        search.createIndex(db());
        write(search, "Dogs outside", "The dog chased one cat over the green hill and came back late.", "Bob");
        write(search, "Green gardens", "How to keep a garden green in a dry summer.", "Ann");
        write(search, "Köln und Zürich", "Grüße aus Köln: der Rhein ist lang.", "Cid");
        write(search, "The end of the world", "Nothing ends as quickly as summer.", "Bob");
        write(search, "Markup", "Fish & chips < pizza, said the \"quoted\" writer.", "Cid");
        for (int i = 1; i <= 4; i++) {
            write(search, "Filler " + i, "Words without meaning number " + i + ".", null);
        }
        return search;
    }

    private String noArticles() {
        return Scratch.table(
                backend(), "title varchar(200), body " + backend().ddl().text() + ", author varchar(50)");
    }

    private void write(TextSearch search, String title, String body, @Nullable String author) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("title", title);
        values.put("body", body);
        values.put("author", author);
        db().insert(tableOf(search), values);
    }

    // The search does not tell its table; its statements do.
    private String tableOf(TextSearch search) {
        var dialect = db().unwrap(SqlEngine.class).renderer().dialect();
        String all = search.createStatements(dialect).getFirst();
        var name = Pattern.compile("scratch_\\d+").matcher(all);
        assertThat(name.find()).isTrue();
        return name.group();
    }

    private List<String> titles(TextSearch search, String words, SearchMode mode) {
        return search.matching(words, mode).on(db(), TckArticle.class).items().stream()
                .map(TckArticle::title)
                .toList();
    }

    private List<String> titles(TextSearch search, String words) {
        return titles(search, words, SearchMode.PLAIN);
    }

    @Test
    default void theBestHitComesFirst() {
        SearchResult<Row> cats = articles().matching("cat").on(db());
        assertThat(cats.items()).extracting(row -> row.get("title")).containsExactly("Cats at home", "Dogs outside");
        assertThat(cats.total()).isEqualTo(2);
        List<Double> ranks = cats.hits().stream().map(SearchHit::rank).toList();
        assertThat(ranks.getFirst()).isGreaterThan(ranks.getLast());
        assertThat(ranks.getLast()).isPositive();
    }

    @Test
    default void allWordsMustOccurInAnyColumnAndOrder() {
        TextSearch search = articles();
        assertThat(titles(search, "cat dog")).containsExactly("Dogs outside");
        assertThat(titles(search, "summer green")).containsExactly("Green gardens");
        assertThat(titles(search, "home purrs")).containsExactly("Cats at home");
        assertThat(titles(search, "cat zebra")).isEmpty();
    }

    @Test
    default void nothingFoundIsAnEmptyPage() {
        SearchResult<Row> none = articles().matching("zebra").on(db());
        assertThat(none.hits()).isEmpty();
        assertThat(none.total()).isZero();
    }

    @Test
    default void aPhraseIsWordsOneAfterAnother() {
        TextSearch search = articles();
        assertThat(titles(search, "green hill", SearchMode.PHRASE)).containsExactly("Dogs outside");
        assertThat(titles(search, "hill green", SearchMode.PHRASE)).isEmpty();
        assertThat(titles(search, "cat sleeps", SearchMode.PHRASE)).containsExactly("Cats at home");
    }

    @Test
    default void aPrefixFindsWordsThatBeginSo() {
        TextSearch search = articles();
        assertThat(titles(search, "gard", SearchMode.PREFIX)).containsExactly("Green gardens");
        assertThat(titles(search, "gre chas", SearchMode.PREFIX)).containsExactly("Dogs outside");
        assertThat(titles(search, "ardens", SearchMode.PREFIX)).isEmpty();
    }

    @Test
    default void theLanguageOfWebSearchesIsUnderstood() {
        TextSearch search = articles();
        assertThat(titles(search, "cat -dog", SearchMode.WEB)).containsExactly("Cats at home");
        assertThat(titles(search, "\"green hill\" cat", SearchMode.WEB)).containsExactly("Dogs outside");
        assertThat(titles(search, "purrs or gardens", SearchMode.WEB))
                .containsExactlyInAnyOrder("Cats at home", "Green gardens");
        assertThat(titles(search, "\"green hill", SearchMode.WEB)).containsExactly("Dogs outside");
        assertThat(titles(search, "-dog", SearchMode.WEB)).isEmpty();
    }

    @Test
    default void wordsThatAreTooCommonAreLeftOut() {
        TextSearch search = articles();
        assertThat(titles(search, "the dog")).containsExactly("Dogs outside");
        assertThat(titles(search, "how to garden")).containsExactly("Green gardens");
        assertThat(titles(search, "the")).isEmpty();
        assertThat(titles(search, "")).isEmpty();
        assertThat(titles(search, " \t ")).isEmpty();
    }

    @Test
    default void caseDoesNotMatterAndLettersOfAllScriptsCount() {
        TextSearch search = articles();
        write(search, "日本語のテスト", "検索 テキスト", null);
        write(search, "Поиск", "Полнотекстовый поиск работает", null);
        assertThat(titles(search, "CAT DOG")).containsExactly("Dogs outside");
        assertThat(titles(search, "köln")).containsExactly("Köln und Zürich");
        assertThat(titles(search, "KÖLN grüße")).containsExactly("Köln und Zürich");
        assertThat(titles(search, "работает")).containsExactly("Поиск");
        assertThat(titles(search, "テキスト")).containsExactly("日本語のテスト");
        assertThat(titles(search, "😀")).isEmpty();
    }

    @Test
    default void aTableOfTheSchemaManagerIsSearchedWithoutRegardToCase() {
        SchemaManager schema = SchemaManager.on(db());
        schema.create(TckArticle.class);
        TextSearch search = TextSearch.of("tck_article a", "title", "body");
        search.createIndex(db());
        try {
            db().insert("tck_article", Map.of("id", 1, "title", "Whales", "body", "A Blue WHALE sings"));
            assertThat(titles(search, "blue whale")).containsExactly("Whales");
        } finally {
            search.dropIndex(db());
            schema.drop("tck_article");
        }
    }

    @Test
    default void theTotalIsThatOfAllPages() {
        TextSearch search = articles();
        SearchResult<Row> first = search.matching("meaning").limit(3).on(db());
        SearchResult<Row> second = search.matching("meaning").limit(3).offset(3).on(db());
        SearchResult<Row> beyond = search.matching("meaning").limit(3).offset(9).on(db());
        assertThat(first.hits()).hasSize(3);
        assertThat(second.hits()).hasSize(1);
        assertThat(beyond.hits()).isEmpty();
        assertThat(List.of(first.total(), second.total(), beyond.total())).containsOnly(4L);
        assertThat(search.matching("meaning").count(db())).isEqualTo(4);
        assertThat(search.matching("meaning").limit(0).on(db()).total()).isEqualTo(4);
        List<Object> ids = new ArrayList<>();
        first.items().forEach(row -> ids.add(row.getLong("id")));
        second.items().forEach(row -> ids.add(row.getLong("id")));
        assertThat(ids).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    default void hitsMustMeetFurtherConditions() {
        TextSearch search = articles();
        SearchResult<Row> green =
                search.matching("green").where(F.of("author").eq("Ann")).on(db());
        assertThat(green.items()).extracting(row -> row.get("title")).containsExactly("Green gardens");
        assertThat(green.total()).isEqualTo(1);
        Predicate either = F.of("author").eq("Bob").or(F.of("author").isNull());
        assertThat(search.matching("green").where(either).count(db())).isEqualTo(1);
    }

    @Test
    default void changesAndDeletionsAreSeen() {
        TextSearch search = articles();
        String table = tableOf(search);
        db().update(table, Map.of("body", "A zebra runs."), F.of("title").eq("Cats at home"));
        assertThat(titles(search, "zebra")).containsExactly("Cats at home");
        assertThat(titles(search, "cat")).doesNotContain("Nothing").contains("Dogs outside");
        assertThat(titles(search, "purrs")).isEmpty();
        db().delete(table, F.of("title").eq("Dogs outside"));
        assertThat(titles(search, "hill")).isEmpty();
        db().update(table, Collections.singletonMap("body", null), Predicate.always());
        assertThat(titles(search, "zebra")).isEmpty();
        assertThat(titles(search, "gardens")).containsExactly("Green gardens");
        search.rebuildIndex(db());
        assertThat(titles(search, "gardens")).containsExactly("Green gardens");
    }

    @Test
    default void theIndexCanBeDroppedAndMadeAnew() {
        TextSearch search = articles();
        search.dropIndex(db());
        write(search, "Late", "A zebra came late.", null);
        search.createIndex(db());
        assertThat(titles(search, "zebra")).containsExactly("Late");
        db().update(tableOf(search), Map.of("title", "Later"), F.of("title").eq("Late"));
        assertThat(titles(search, "zebra")).containsExactly("Later");
    }

    @Test
    default void wordsAreMarkedInSnippets() {
        TextSearch search = articles();
        Map<String, String> marked = search.matching("green hill")
                .highlight(Highlight.between("[", "]"))
                .on(db())
                .hits()
                .getFirst()
                .snippets();
        assertThat(marked.get("body")).contains("[green] [hill]").contains("cat over");
        assertThat(marked.get("title")).isEqualTo("Dogs outside");
        var one = search.matching("CAT")
                .highlight(Highlight.between("<", ">").words(4), "body")
                .on(db(), TckArticle.class)
                .hits()
                .getFirst();
        assertThat(one.snippets()).containsOnlyKeys("body");
        assertThat(one.snippets().get("body")).contains("<cat>").doesNotContain("purrs");
        assertThat(one.item().title()).isEqualTo("Cats at home");
    }

    @Test
    default void markupInATextIsEscaped() {
        Map<String, String> marked = articles()
                .matching("pizza")
                .highlight(Highlight.html())
                .on(db())
                .hits()
                .getFirst()
                .snippets();
        assertThat(marked.get("body")).contains("chips &lt; <mark>pizza</mark>").contains("Fish &amp; chips");
    }

    @Test
    default void theConditionAndTheRankArePartsOfAnyQuestion() {
        TextSearch search = articles();
        List<Row> rows = QueryBuilder.select(
                        Column.of("title"), search.rank("cat").as("fit"))
                .from(tableOf(search))
                .where(search.matches("cat").or(F.of("title").eq("Markup")))
                .orderBy(search.rank("cat").desc(), F.of("title").asc())
                .fetch(db());
        assertThat(rows).extracting(row -> row.get("title")).containsExactly("Cats at home", "Dogs outside", "Markup");
        assertThat(rows.getLast().getDouble("fit")).isZero();
        assertThat(QueryBuilder.from(tableOf(search))
                        .where(search.matches("cat").not())
                        .count(db()))
                .isEqualTo(8);
    }

    @Test
    default void aSearchOfRecordsAnswersRequests() {
        var found = articles()
                .on(db(), TckArticle.class)
                .search(SearchRequest.of("meaning").withPage(2, 1));
        assertThat(found.items()).extracting(TckArticle::title).containsExactly("Filler 2", "Filler 3");
        assertThat(found.total()).isEqualTo(4);
    }

    @Test
    default void nothingThatIsTypedBreaksASearch() {
        TextSearch search = articles();
        List<String> parts =
                new ArrayList<>(List.of(("cat \" ' '' \\ ( ) * + - ~ < > @ @@ : & | ! { } ^ ? NEAR NEAR( AND OR or"
                                + " NOT title: <-> :* 'cat':* % _ # -- /* ; $1 $$ 😀 é e\u0301 ß İ 日本語 𐞀 don't a@b.com"
                                + " http://x.y/z?q=1 -\" \"- \uD800 \0")
                        .split(" ")));
        parts.addAll(List.of("\n", "title : cat", "x".repeat(300)));
        Random random = new Random(20240607);
        List<SearchMode> modes = List.of(SearchMode.values());
        for (int round = 0; round < 150; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.append(parts.get(random.nextInt(parts.size()))).append(random.nextBoolean() ? " " : "");
            }
            SearchMode mode = modes.get(round % modes.size());
            var result = search.matching(text.toString(), mode)
                    .highlight(Highlight.html())
                    .on(db());
            assertThat(result.total())
                    .as("%s %s", mode, text)
                    .isGreaterThanOrEqualTo(result.hits().size());
        }
        assertThat(titles(search, "cat ".repeat(1_000))).hasSize(2);
        assertThat(titles(search, "don't ".repeat(200))).isEmpty();
        assertThat(titles(search, "cat or ".repeat(200), SearchMode.WEB)).hasSize(2);
    }

    @Test
    default void aTablesRuleHoldsForHitsAndTotals() {
        TextSearch search = articles();
        Database anns = Ruled.database(db(), tableOf(search), F.of("author").eq("Ann"));
        SearchResult<Row> cats = search.matching("cat")
                .limit(1)
                .highlight(Highlight.between("[", "]"))
                .on(anns);
        assertThat(cats.items()).extracting(row -> row.get("title")).containsExactly("Cats at home");
        assertThat(cats.total()).isEqualTo(1);
        assertThat(search.matching("dog").on(anns).hits()).isEmpty();
        assertThat(search.matching("dog").count(anns)).isZero();
        assertThat(search.matching("green")
                        .where(F.of("author").eq("Bob").or(F.of("author").eq("Ann")))
                        .on(anns, TckArticle.class)
                        .items())
                .extracting(TckArticle::title)
                .containsExactly("Green gardens");
        assertThat(QueryBuilder.from(tableOf(search))
                        .where(search.matches("cat"))
                        .count(anns))
                .isEqualTo(1);
    }
}

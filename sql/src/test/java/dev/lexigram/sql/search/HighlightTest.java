package dev.lexigram.sql.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lexigram.contracts.search.SearchMode;
import dev.lexigram.sql.dialect.SearchText;
import org.junit.jupiter.api.Test;

/// How found words are marked where the database cannot, and how they are shown.
class HighlightTest {

    private static String marked(String words, SearchMode mode, String text, Highlight how) {
        return how.shown(WordMarker.of(new SearchText(words, mode), how.words()).snippet(text));
    }

    private static String marked(String words, String text) {
        return marked(words, SearchMode.PLAIN, text, Highlight.between("[", "]"));
    }

    @Test
    void wordsAreMarkedWithoutRegardToCaseAndAccents() {
        assertThat(marked("koln CAT", "Ein Cat in Köln, category.")).isEqualTo("Ein [Cat] in [Köln], category.");
    }

    @Test
    void aPrefixMarksWholeWords() {
        assertThat(marked("cat", SearchMode.PREFIX, "A category.", Highlight.between("[", "]")))
                .isEqualTo("A [category].");
    }

    @Test
    void excludedWordsAreNotMarked() {
        assertThat(marked("cat -dog", SearchMode.WEB, "cat dog", Highlight.between("[", "]")))
                .isEqualTo("[cat] dog");
    }

    @Test
    void aLongTextIsCutAroundTheFirstHit() {
        Highlight four = Highlight.between("[", "]").words(4);
        assertThat(marked("six", SearchMode.PLAIN, "One two three four five six seven eight nine.", four))
                .isEqualTo("…five [six] seven eight…");
        assertThat(marked("nine", SearchMode.PLAIN, "One two three four five six seven eight nine.", four))
                .isEqualTo("…six seven eight [nine].");
        assertThat(marked("zebra", SearchMode.PLAIN, "One two three four five.", four))
                .isEqualTo("One two three four…");
        assertThat(marked("zebra", "")).isEmpty();
    }

    @Test
    void theTextIsEscapedAndTheMarksAreNot() {
        assertThat(marked("b", SearchMode.PLAIN, "<a href=\"x\">b</a> & 'c'", Highlight.html()))
                .isEqualTo("&lt;a href=&quot;x&quot;&gt;<mark>b</mark>&lt;/a&gt; &amp; &#39;c&#39;");
    }

    @Test
    void theNumberOfWordsHasBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> Highlight.html().words(3));
        assertThatIllegalArgumentException().isThrownBy(() -> Highlight.html().words(65));
    }

    @Test
    void onlySearchedColumnsHaveSnippets() {
        var search = TextSearch.of("articles", "title").matching("x");
        assertThatIllegalArgumentException().isThrownBy(() -> search.highlight(Highlight.html(), "body"));
        assertThatIllegalArgumentException().isThrownBy(() -> search.limit(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> TextSearch.of("articles"));
    }
}

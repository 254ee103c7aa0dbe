package dev.lexigram.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.search.SearchMode;
import dev.lexigram.sql.dialect.SearchTerms.Branch;
import dev.lexigram.sql.dialect.SearchTerms.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How a typed search is taken apart.
class SearchTermsTest {

    private static SearchTerms terms(String text, SearchMode mode) {
        return new SearchText(text, mode).terms(word -> StopWords.in("english", word));
    }

    private static Term word(String... words) {
        return new Term(List.of(words), false);
    }

    private static SearchTerms wanted(Term... terms) {
        return new SearchTerms(List.of(new Branch(List.of(terms), List.of())));
    }

    @Test
    void wordsAreSeparateAndCommonOnesLeftOut() {
        assertThat(terms(" The quick,  fox ", SearchMode.PLAIN)).isEqualTo(wanted(word("quick"), word("fox")));
    }

    @Test
    void whatIsWrittenTogetherIsFoundTogether() {
        assertThat(terms("a@b.com x-ray", SearchMode.PLAIN)).isEqualTo(wanted(word("a", "b", "com"), word("x", "ray")));
    }

    @Test
    void aPhraseKeepsItsCommonWords() {
        assertThat(terms("end of the world", SearchMode.PHRASE)).isEqualTo(wanted(word("end", "of", "the", "world")));
    }

    @Test
    void webSearchesHavePhrasesExclusionsAndAlternatives() {
        assertThat(terms("\"green hill\" cat -dog or -\"x y\" zebra", SearchMode.WEB))
                .isEqualTo(new SearchTerms(List.of(
                        new Branch(List.of(word("green", "hill"), word("cat")), List.of(word("dog"))),
                        new Branch(List.of(word("zebra")), List.of(word("x", "y"))))));
    }

    @Test
    void signsAloneAreNothing() {
        for (SearchMode mode : SearchMode.values()) {
            assertThat(terms("+ - * \" ( ) 😀 \u0301", mode).isEmpty()).isTrue();
        }
    }

    @Test
    void exclusionsAloneAreNothing() {
        assertThat(terms("-dog or -\"x y\"", SearchMode.WEB).isEmpty()).isTrue();
    }

    @Test
    void controlCharactersAndHalvesOfCharactersAreBlanks() {
        assertThat(new SearchText("a\0b\uD800c", SearchMode.PLAIN).words()).isEqualTo("a b c");
    }

    @Test
    void longSearchesAreCut() {
        assertThat(terms("cat ".repeat(500), SearchMode.PLAIN)
                        .branches()
                        .getFirst()
                        .wanted())
                .hasSize(64);
        assertThat(terms("cat or ".repeat(500), SearchMode.WEB).branches()).hasSize(16);
    }

    @Test
    void whatIsSearchedForDoesNotShowInLogs() {
        assertThat(new SearchText("secret", SearchMode.PLAIN).toString()).doesNotContain("secret");
    }
}

package dev.lexigram.example.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void textsStandLeftAndNumbersRight() {
        TextTable table =
                TextTable.of(Answer.columns("country", "rows").with("Chad", 7).with("Democratic Republic", 12_345));

        assertThat(table.header()).isEqualTo("country               rows");
        assertThat(table.body()).containsExactly("Chad                     7", "Democratic Republic  12345");
    }

    @Test
    void wideCharactersTakeTwoPlacesAndMarksNone() {
        TextTable table = TextTable.of(Answer.columns("sign", "name")
                .with("日本", "two wide")
                .with("e\u0301", "a mark")
                .with("🇨🇭", "a flag"));

        assertThat(table.body()).containsExactly("日本  two wide", "e\u0301     a mark", "🇨🇭    a flag");
    }

    @Test
    void anAnswerWithoutRowsHasItsHeadings() {
        TextTable table = TextTable.of(Answer.columns("a", "b"));

        assertThat(table.header()).isEqualTo("a  b");
        assertThat(table.body()).isEmpty();
    }

    @Test
    void nullIsADash() {
        assertThat(TextTable.of(Answer.columns("a").with((Object) null)).body()).containsExactly("-");
    }

    @Test
    void longestKeepsTheLongestInOrder() {
        assertThat(Stream.of("a", "ccc", "bbb", "dd", "eeee").collect(Longest.of(3)))
                .containsExactly("eeee", "bbb", "ccc");
    }
}

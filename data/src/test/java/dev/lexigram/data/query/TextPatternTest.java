package dev.lexigram.data.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DataQueryException;
import dev.lexigram.contracts.query.Predicate.Match;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextPatternTest {

    private static boolean matches(Match match, String pattern, String text) {
        return TextPattern.of(match, pattern).matches(text);
    }

    @Test
    void aWildcardStandsForCodePoints() {
        assertThat(matches(Match.LIKE, "_", "🍵")).isTrue();
        assertThat(matches(Match.LIKE, "__", "🍵")).isFalse();
        assertThat(matches(Match.LIKE, "_o%", "Bob")).isTrue();
        assertThat(matches(Match.LIKE, "", "")).isTrue();
        assertThat(matches(Match.LIKE, "%", "line\nbreak")).isTrue();
        assertThat(matches(Match.LIKE, "a", "A")).isFalse();
        assertThat(matches(Match.LIKE, "a%b%c", "aXbXbXc")).isTrue();
        assertThat(matches(Match.LIKE, "a%b%c", "aXbXbX")).isFalse();
    }

    @Test
    void aBackslashMakesAWildcardLiteral() {
        assertThat(matches(Match.LIKE, "100\\%", "100%")).isTrue();
        assertThat(matches(Match.LIKE, "100\\%", "1000")).isFalse();
        assertThat(matches(Match.LIKE, "\\\\", "\\")).isTrue();
        assertThat(matches(Match.LIKE, "\\a", "a")).isTrue();
        assertThatThrownBy(() -> matches(Match.LIKE, "a\\", "a"))
                .isInstanceOf(DataQueryException.class)
                .hasMessageContaining("backslash");
    }

    @Test
    void searchesTakeWildcardsLiterally() {
        assertThat(matches(Match.CONTAINS, "0%", "100%")).isTrue();
        assertThat(matches(Match.CONTAINS, "0%", "1000")).isFalse();
        assertThat(matches(Match.STARTS_WITH, "a_", "axb")).isFalse();
        assertThat(matches(Match.ENDS_WITH, "\\d", "c\\d")).isTrue();
        assertThat(matches(Match.CONTAINS, "", "")).isTrue();
        assertThat(matches(Match.ICONTAINS, "ÄN", "länge")).isTrue();
        assertThat(matches(Match.ILIKE, "a%N", "ANN")).isTrue();
        assertThat(matches(Match.CONTAINS, "an", "Ann")).isFalse();
    }

    @Test
    void patternsMeanWhatTheirRegularExpressionsMean() {
        RandomCases.run(20_000, random -> {
            String pattern = text(random, "ab%_🍵\\", 8).replaceAll("\\\\+$", "");
            String text = text(random, "abA🍵%\\", 10);
            assertThat(matches(Match.LIKE, pattern, text))
                    .as(pattern + " on " + text)
                    .isEqualTo(Pattern.compile(expression(pattern), Pattern.DOTALL)
                            .matcher(text)
                            .matches());
        });
    }

    private static String text(RandomGenerator random, String alphabet, int length) {
        int[] letters = alphabet.codePoints().toArray();
        return random.ints(random.nextInt(length), 0, letters.length)
                .mapToObj(i -> Character.toString(letters[i]))
                .collect(Collectors.joining());
    }

    private static String expression(String pattern) {
        StringBuilder expression = new StringBuilder();
        boolean escaped = false;
        for (int point : pattern.codePoints().toArray()) {
            String literal = Pattern.quote(Character.toString(point));
            if (escaped) {
                expression.append(literal);
            } else if (point != '\\') {
                expression.append(point == '%' ? ".*" : point == '_' ? "." : literal);
            }
            escaped = !escaped && point == '\\';
        }
        return expression.toString();
    }

    @Test
    void manyWildcardsTakeNoLongTime() {
        assertThat(matches(Match.LIKE, "%a".repeat(200) + "b", "a".repeat(20_000)))
                .isFalse();
    }
}

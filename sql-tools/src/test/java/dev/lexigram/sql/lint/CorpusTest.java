package dev.lexigram.sql.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.error.QuerySyntaxException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {

    static List<Corpus> all() {
        return Corpus.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void findsWhatIsExpectedAndNoMore(Corpus corpus) {
        assertThat(corpus.found()).isEqualTo(corpus.expected());
    }

    @ParameterizedTest
    @MethodSource("all")
    void safeFormsAreSafe(Corpus corpus) {
        MigrationLinter linter = MigrationLinter.of(corpus.target(), options -> options);
        for (Finding finding : linter.check(corpus.files())) {
            List<LintFile> again = List.of(new LintFile("V9__safe.sql", finding.safeForm()));
            assertThat(linter.check(again))
                    .as(finding.safeForm())
                    .noneMatch(each -> each.rule().equals(finding.rule()));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void brokenStatementsBreakNothing(Corpus corpus) {
        for (LintFile file : corpus.files()) {
            List<Token> tokens = Tokens.of(file.text(), corpus.target().database());
            for (Token token : tokens) {
                String beginning = file.text().substring(0, token.offset());
                String gap = beginning + file.text().substring(token.end());
                assertThat(Recogniser.recognise(beginning, corpus.target().database()))
                        .isNotNull();
                assertThat(Recogniser.recognise(gap, corpus.target().database()))
                        .isNotNull();
                judged(corpus, beginning);
                judged(corpus, gap);
            }
        }
    }

    private static void judged(Corpus corpus, String text) {
        try {
            MigrationLinter.of(corpus.target(), options -> options).check(List.of(new LintFile("V1__cut.sql", text)));
        } catch (QuerySyntaxException e) {
            assertThat(e).hasMessageContaining("script");
        }
    }

    @Test
    void hasACaseForEachRuleAndSafeFiles() {
        List<Corpus> all = all();
        String expected = all.stream().flatMap(each -> each.expected().stream()).collect(Collectors.joining(" \n"));
        assertThat(LintRules.all()).allSatisfy(rule -> assertThat(expected).contains(' ' + rule.id() + ' '));
        assertThat(all).hasSizeGreaterThan(100);
        assertThat(all.stream().filter(each -> each.expected().isEmpty()).count())
                .isGreaterThan(25);
    }
}

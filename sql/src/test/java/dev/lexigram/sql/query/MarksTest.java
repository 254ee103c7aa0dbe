package dev.lexigram.sql.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "a = ? and b = ?#2",
                "a ?? ?#1",
                "'?' = ?#1",
                "'it''s ?' = ?#1",
                "\"?\" = ? and `?` = ?#2",
                "a -- ?#0",
                "a /* ? */ = ?#1",
                "a /* ?#0",
                "'?#0",
                "a - ? / ?#2",
                "'\\' = ?#1"
            })
    void marksOutsideOfQuotesAndCommentsCount(String text, int marks) {
        assertThat(Marks.count(text, false)).isEqualTo(marks);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {"'\\'?' = ?#1", "\"\\\"?\" = ?#1", "`\\` = ?#1"})
    void aBackslashMayKeepAQuoteOpen(String text, int marks) {
        assertThat(Marks.count(text, true)).isEqualTo(marks);
    }
}

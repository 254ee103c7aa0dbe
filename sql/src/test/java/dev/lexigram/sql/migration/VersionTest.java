package dev.lexigram.sql.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MigrationValidationException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @Test
    void versionsAreOrderedAsNumbers() {
        List<String> inOrder =
                List.of("0", "1", "1.1", "1.9", "1.10", "2", "9", "10", "20261122093000", "20261122093001");
        assertThat(Stream.of("10", "1.10", "9", "20261122093001", "2", "0", "1.9", "1", "20261122093000", "1.1")
                        .map(Version::of)
                        .sorted()
                        .map(Version::toString))
                .isEqualTo(inOrder);
    }

    @Test
    void zerosThatMeanNothingDoNotCount() {
        assertThat(Version.of("001")).isEqualTo(Version.of("1")).isEqualTo(Version.of("1.0.0"));
        assertThat(Version.of("1_2")).hasToString("1.2").isEqualTo(Version.of("1.02"));
        assertThat(Version.of("0.0")).hasToString("0");
        assertThat(Version.of("1.0.1").isAfter(Version.of("1"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1.", ".1", "1..2", "-1", "1 2", "v1", "1__2"})
    void otherTextsAreNone(String text) {
        assertThatThrownBy(() -> Version.of(text)).isInstanceOf(MigrationValidationException.class);
    }
}

package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IsoTimeTest {

    @Test
    void everyInstantOfFourDigitYearsIsWrittenAndReadAsTheJdkDoes() {
        Random random = new Random(42);
        long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        for (int i = 0; i < 20_000; i++) {
            Instant micros = Instant.ofEpochSecond(random.nextLong(first, last), random.nextInt(1_000_000_000))
                    .truncatedTo(ChronoUnit.MICROS);
            String text = IsoTime.format(micros);
            assertThat(text).hasSize(27);
            assertThat(Instant.parse(text)).isEqualTo(micros);
            assertThat(IsoTime.instant(text)).isEqualTo(micros);
        }
    }

    @Test
    void otherFormsAreReadToo() {
        assertThat(IsoTime.instant("2026-11-21T10:15:30Z")).isEqualTo(Instant.parse("2026-11-21T10:15:30Z"));
        assertThat(IsoTime.instant("2026-11-21T11:15:30+01:00")).isEqualTo(Instant.parse("2026-11-21T10:15:30Z"));
        assertThat(IsoTime.local("2026-11-21 10:15:30")).isEqualTo(LocalDateTime.parse("2026-11-21T10:15:30"));
        LocalDateTime wide = LocalDateTime.of(12_026, 1, 2, 3, 4, 5, 6_000);
        assertThat(IsoTime.local(IsoTime.format(wide))).isEqualTo(wide);
    }

    @Test
    void finerDigitsAreCutOff() {
        assertThat(IsoTime.format(LocalDateTime.of(2026, 1, 2, 3, 4, 5, 999_999_999)))
                .isEqualTo("2026-01-02T03:04:05.999999");
    }

    @Test
    void whatIsNoTimeIsRefused() {
        assertThatThrownBy(() -> IsoTime.instant("2026-13-21T10:15:30.123456Z")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> IsoTime.instant("2026-11-21T1x:15:30.123456Z")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> IsoTime.local("soon")).isInstanceOf(DateTimeException.class);
    }
}

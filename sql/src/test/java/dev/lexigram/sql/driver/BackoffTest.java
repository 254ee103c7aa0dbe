package dev.lexigram.sql.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = Backoff.of(Duration.ofMillis(100), Duration.ofSeconds(5));

    @Test
    void waitsDoubleUpToALimit() {
        for (int round = 0; round < 100; round++) {
            assertThat(backoff.after(1)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
            assertThat(backoff.after(3)).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
            assertThat(backoff.after(7)).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(5));
            assertThat(backoff.after(Integer.MAX_VALUE)).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(5));
        }
    }

    @Test
    void severalThatWaitDoNotAskTogether() {
        assertThat(java.util.stream.IntStream.range(0, 20).mapToObj(i -> backoff.after(5)))
                .doesNotHaveDuplicates();
    }
}

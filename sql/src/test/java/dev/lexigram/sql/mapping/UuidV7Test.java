package dev.lexigram.sql.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidV7Test {

    private static final Instant AT = Instant.parse("2026-11-21T10:15:30.123456789Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(AT);
    private final UuidV7 made = new UuidV7(now::get);

    private static long millis(UUID uuid) {
        return uuid.getMostSignificantBits() >>> 16;
    }

    private static List<String> texts(List<UUID> uuids) {
        return uuids.stream().map(UUID::toString).toList();
    }

    @Test
    void versionAndVariantAreThoseOfTheStandard() {
        for (int i = 0; i < 1_000; i++) {
            UUID uuid = UuidV7.next();
            assertThat(uuid.version()).isEqualTo(7);
            assertThat(uuid.variant()).isEqualTo(2);
        }
    }

    @Test
    void itBeginsWithTheMillisecondsAndTheirParts() {
        UUID uuid = made.make();

        assertThat(millis(uuid)).isEqualTo(AT.toEpochMilli());
        assertThat(uuid.getMostSignificantBits() & 0xfff).isEqualTo(456_789L * 4_096 / 1_000_000);
    }

    @Test
    void eachIsGreaterThanTheLastWhileTheClockStands() {
        List<String> texts = texts(Stream.generate(made::make).limit(10_000).toList());

        assertThat(texts).isSorted().doesNotHaveDuplicates();
        assertThat(millis(UUID.fromString(texts.getLast()))).isEqualTo(AT.toEpochMilli() + 2);
    }

    @Test
    void eachIsGreaterThanTheLastWhenTheClockGoesBack() {
        List<UUID> uuids = new ArrayList<>();
        for (long shift : new long[] {0, 5, -3_600_000, -1, 0, 6}) {
            now.set(AT.plusMillis(shift));
            uuids.add(made.make());
        }

        assertThat(texts(uuids)).isSorted().doesNotHaveDuplicates();
        assertThat(millis(uuids.get(2))).isEqualTo(AT.toEpochMilli() + 5);
        assertThat(millis(uuids.getLast())).isEqualTo(AT.toEpochMilli() + 6);
    }

    @Test
    void fourThreadsMakeNoneTwiceAndEachMakesThemInOrder() throws InterruptedException, ExecutionException {
        Set<UUID> all = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> each = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                each.add(threads.submit(() -> {
                    List<UUID> mine =
                            Stream.generate(UuidV7::next).limit(100_000).toList();
                    all.addAll(mine);
                    return texts(mine);
                }));
            }
            for (Future<List<String>> mine : each) {
                assertThat(mine.get()).isSorted();
            }
        }
        assertThat(all).hasSize(400_000);
    }

    @Test
    void theRestIsRandom() {
        assertThat(Stream.generate(made::make)
                        .limit(100)
                        .map(UUID::getLeastSignificantBits)
                        .distinct())
                .hasSize(100);
    }
}

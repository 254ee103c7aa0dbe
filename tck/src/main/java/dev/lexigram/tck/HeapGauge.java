package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Watches how much memory stays in use while many items pass. Used by one thread.
final class HeapGauge {

    private static final long MEBIBYTE = 1L << 20;

    private final long items;
    private final long before = used();
    private final Map<Long, Long> grownByPlace = new LinkedHashMap<>();
    private long seen;

    /// @param items how many are going to pass
    HeapGauge(long items) {
        this.items = items;
    }

    /// One more passes; a tenth, a half and nine tenths of the way the memory is measured.
    void pass() {
        seen++;
        if (seen == items / 10 || seen == items / 2 || seen == items - items / 10) {
            grownByPlace.put(seen, (used() - before) / MEBIBYTE);
        }
    }

    /// The items, each of which passes.
    <T> Iterator<T> watching(Stream<T> all) {
        return all.peek(item -> pass()).iterator();
    }

    /// All have passed, and at no time they were held.
    void assertFlat(long mebibytes) {
        assertThat(seen).isEqualTo(items);
        assertThat(grownByPlace).hasSize(3);
        assertThat(grownByPlace.values())
                .as("MiB more in use by the number of items passed: %s", grownByPlace)
                .allMatch(grown -> grown < mebibytes);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

package dev.lexigram.sql.mapping;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Makes UUIDs of version 7 (RFC 9562, section 5.7): they sort by the time when they were made, so new rows go to
/// the end of an index, and nobody can guess them. Thread-safe.
///
/// Within one process each is greater than all before it, also within one millisecond and when the clock is set
/// back: the 12 bits after the milliseconds hold 4096th parts of them (section 6.2, method 3), and where the clock
/// does not move on they count on. More than 4096 in a millisecond run ahead of the clock. The other 62 bits are
/// random.
public final class UuidV7 {

    private static final UuidV7 SHARED = new UuidV7(Clock.systemUTC());

    private static final int PART_BITS = 12;
    private static final long PARTS_PER_MILLI = 1L << PART_BITS;
    private static final long MILLIS_PER_SECOND = 1_000;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_MASK = 0x3fff_ffff_ffff_ffffL;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    // Milliseconds and their parts of the greatest UUID so far: 48 and 12 bits.
    private final AtomicLong last = new AtomicLong();

    UuidV7(InstantSource clock) {
        this.clock = clock;
    }

    /// A UUID greater than all that this process made before.
    public static UUID next() {
        return SHARED.make();
    }

    UUID make() {
        long now = ticks(clock.instant());
        long ticks = last.updateAndGet(before -> Math.max(now, before + 1));
        long high = (ticks >>> PART_BITS << 16) | VERSION | (ticks & (PARTS_PER_MILLI - 1));
        return new UUID(high, VARIANT | (random.nextLong() & RANDOM_MASK));
    }

    private static long ticks(Instant now) {
        return now.getEpochSecond() * MILLIS_PER_SECOND * PARTS_PER_MILLI
                + now.getNano() * PARTS_PER_MILLI / NANOS_PER_MILLI;
    }
}

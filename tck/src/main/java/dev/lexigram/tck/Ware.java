package dev.lexigram.tck;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something with a value of each kind.
@Entity(table = "tck_ware")
record Ware(
        @Id long id,
        @Length(40) String name,
        @Length(40) @Nullable String city,
        int age,
        @Nullable Long stock,
        double weight,
        short grade,
        BigDecimal price,
        boolean active,
        char sign,
        Level level,
        UUID code,
        LocalDate day,
        @Nullable Instant sentAt,
        @Version int version) {

    /// How urgent something is.
    enum Level {
        LOW,
        MIDDLE,
        HIGH
    }

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Ware of(long id, String name, @Nullable String city, int age, @Nullable Long stock, String price) {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(id % 2 == 0 ? 3 : -3);
        return new Ware(
                id,
                name,
                city,
                age,
                stock,
                id % 4 * 0.5 + 1,
                (short) (id % 5 - 2),
                new BigDecimal(price),
                id % 3 == 0,
                "xyz".charAt((int) (id % 3)),
                Level.values()[(int) (id % 3)],
                new UUID(0, id),
                day,
                id % 3 == 1 ? null : NOON.plus(id, ChronoUnit.HOURS),
                0);
    }

    /// The rows of the tests.
    static List<Ware> rows() {
        return List.of(
                of(1, "bolt", "Oslo", 17, 17L, "9.50"),
                of(2, "ball", "Rome", 30, null, "10.00"),
                of(3, "anvil", "Oslo", 30, 25L, "100.25"),
                of(4, "apex", null, 45, 0L, "20"),
                of(5, "100%", "Bergen", 16, 8L, "0.10"),
                of(6, "Ball", "Oslo", 12, 40L, "19.99"),
                of(7, "awl", null, 17, null, "5.00"),
                of(8, "crate", "Nice", 60, 3L, "20.01"));
    }
}

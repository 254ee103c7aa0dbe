package dev.lexigram.benchmarks;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What is stored: eight columns of mixed types.
@Entity(table = Item.TABLE)
record Item(
        @Id @Generated long id,
        String name,
        String email,
        int age,
        double score,
        boolean active,
        Instant created,
        @Version int version) {

    static final String TABLE = "lexigram_bench_item";

    /// The rows that are read, with the keys from 1 on. Nothing changes them.
    static final int READ_ROWS = 1_000;

    /// The rows after them, of which each way of doing it updates one of its own.
    static final int UPDATED_ROWS = 10;

    /// The last key of the rows that are there from the start; greater keys are those of insertions.
    static final int LAST_KEY = READ_ROWS + UPDATED_ROWS;

    private static final Instant START = Instant.parse("2026-01-01T00:00:00.123456Z");
    private static final int AGES = 80;

    /// An item that is not stored yet, the same for the same number.
    static Item sample(long number) {
        return new Item(
                0,
                "Name of number " + number,
                "user" + number + "@example.org",
                (int) (number % AGES),
                number / 4.0,
                number % 2 == 0,
                START.plus(number, ChronoUnit.SECONDS),
                0);
    }

    Item withId(long key) {
        return new Item(key, name, email, age, score, active, created, version);
    }

    Item withVersion(int other) {
        return new Item(id, name, email, age, score, active, created, other);
    }
}

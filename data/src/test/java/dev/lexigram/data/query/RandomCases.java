package dev.lexigram.data.query;

import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Many random cases, each of which can be repeated: a failure names its seed.
///
/// `-Dcases.seed=…` begins with that one, `-Dcases.factor=…` runs so many times as many.
public final class RandomCases {

    private RandomCases() {}

    public static void run(int cases, Consumer<RandomGenerator> body) {
        long first = Long.getLong("cases.seed", System.nanoTime());
        long last = first + (long) cases * Integer.getInteger("cases.factor", 1);
        for (long seed = first; seed < last; seed++) {
            try {
                body.accept(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Fails with -Dcases.seed=" + seed, e);
            }
        }
    }
}

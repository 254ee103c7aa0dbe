package dev.lexigram.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/// What differs from one entity of a {@link Factory} to the next. Not thread-safe.
public final class Draft {

    private final long number;
    private final Random random;

    Draft(long number) {
        this.number = number;
        // Not by the time: a test that failed has to fail again.
        this.random = new Random(number);
    }

    /// The entity's number, the first being 1.
    public long number() {
        return number;
    }

    /// A text with the entity's number in it.
    ///
    /// @param pattern as of {@link String#format}, with one `%d`
    public String text(String pattern) {
        return String.format(Locale.ROOT, pattern, number);
    }

    /// One of several values, each in its turn.
    public <E> E oneOf(List<E> values) {
        return values.get((int) ((number - 1) % values.size()));
    }

    /// A number that looks random and is the same in every run.
    ///
    /// @param least the least that it can be
    /// @param greatest the greatest that it can be
    public int between(int least, int greatest) {
        return random.nextInt(least, Math.addExact(greatest, 1));
    }

    /// A source of whatever else is to look random; it gives the same in every run.
    public Random random() {
        return random;
    }
}

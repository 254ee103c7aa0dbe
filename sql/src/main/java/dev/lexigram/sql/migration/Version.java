package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.error.Problem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A migration's version: numbers, compared one after another as numbers, so that 10 comes after 9. Immutable.
///
/// @param parts the numbers, the last one not zero unless it is the only one
record Version(List<BigInteger> parts) implements Comparable<Version> {

    /// How a version is written: numbers with dots or underscores between them.
    static final String FORM = "[0-9]+(?:[._][0-9]+)*";

    private static final Pattern WHOLE = Pattern.compile(FORM);

    Version {
        parts = List.copyOf(parts);
    }

    /// @throws MigrationValidationException when it is no version
    static Version of(String text) {
        if (!WHOLE.matcher(text).matches() || text.length() > 100) {
            throw new MigrationValidationException(
                    Problem.of("This is not a version.")
                            .with("version", text)
                            .hint("Write numbers with dots or underscores between them, such as 7, 2.1 or"
                                    + " 20261122093000."),
                    null);
        }
        List<BigInteger> numbers = new ArrayList<>();
        for (String part : text.split("[._]")) {
            numbers.add(new BigInteger(part));
        }
        while (numbers.size() > 1 && numbers.getLast().signum() == 0) {
            numbers.removeLast();
        }
        return new Version(numbers);
    }

    @Override
    public int compareTo(Version other) {
        int common = Math.min(parts.size(), other.parts.size());
        for (int i = 0; i < common; i++) {
            int order = parts.get(i).compareTo(other.parts.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }

    boolean isAfter(Version other) {
        return compareTo(other) > 0;
    }

    /// In the one form in which it is stored: with dots, without zeros that mean nothing.
    @Override
    public String toString() {
        return parts.stream().map(BigInteger::toString).collect(Collectors.joining("."));
    }
}

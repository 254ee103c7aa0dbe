package dev.lexigram.contracts.query;

import java.util.Locale;

/// One column of an order.
///
/// @param field what is sorted by
/// @param direction which way
public record Sort(Field field, Direction direction) {

    /// Which way to sort.
    public enum Direction {
        ASC,
        DESC;

        /// `asc` or `desc`, in any case.
        ///
        /// @throws IllegalArgumentException for anything else
        public static Direction parse(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "asc" -> ASC;
                case "desc" -> DESC;
                default ->
                    throw new IllegalArgumentException("Unknown sort direction '" + text + "'. Write ASC or DESC.");
            };
        }
    }
}

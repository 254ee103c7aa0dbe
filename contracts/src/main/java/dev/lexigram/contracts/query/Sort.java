package dev.lexigram.contracts.query;

import java.util.Locale;

/// One column of an order.
///
/// Where nulls go is the store's own rule unless said otherwise: PostgreSQL counts them as greatest, the others as
/// smallest. Say {@link #nullsFirst()} or {@link #nullsLast()} where all stores must agree; an index may then not
/// serve the order.
///
/// @param operand what is sorted by
/// @param direction which way
/// @param nulls where nulls go
public record Sort(Operand operand, Direction direction, Nulls nulls) {

    /// The order of a field, nulls where the store puts them.
    public static Sort by(String field, Direction direction) {
        return direction == Direction.ASC ? F.of(field).asc() : F.of(field).desc();
    }

    /// A copy with nulls before all values.
    public Sort nullsFirst() {
        return new Sort(operand, direction, Nulls.FIRST);
    }

    /// A copy with nulls after all values.
    public Sort nullsLast() {
        return new Sort(operand, direction, Nulls.LAST);
    }

    /// The opposite order, nulls at the other end.
    public Sort reversed() {
        return new Sort(operand, direction == Direction.ASC ? Direction.DESC : Direction.ASC, nulls.opposite());
    }

    /// Where nulls go.
    public enum Nulls {
        /// Where the store puts them.
        DEFAULT,
        FIRST,
        LAST;

        private Nulls opposite() {
            return switch (this) {
                case DEFAULT -> DEFAULT;
                case FIRST -> LAST;
                case LAST -> FIRST;
            };
        }
    }

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

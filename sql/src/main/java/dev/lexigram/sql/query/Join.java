package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Predicate;

/// A further source of rows, brought together with those before it.
///
/// @param kind which rows stay that have no partner
/// @param source what is joined
/// @param on which rows belong together
public record Join(Kind kind, Source source, Predicate on) {

    /// Which rows without a partner stay.
    public enum Kind {
        /// None.
        INNER,
        /// Those of the left side.
        LEFT,
        /// Those of the right side.
        RIGHT,
        /// Those of both sides; not on MySQL and MariaDB.
        FULL,
        /// Each row with each; there is no condition.
        CROSS;

        boolean keepsLonely() {
            return this == LEFT || this == RIGHT || this == FULL;
        }
    }
}

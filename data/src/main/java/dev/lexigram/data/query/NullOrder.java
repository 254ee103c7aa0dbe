package dev.lexigram.data.query;

import dev.lexigram.contracts.query.Sort;

/// Where nulls go in an order that does not say.
public enum NullOrder {
    /// Before all values upwards and behind them downwards: SQLite, MySQL, MariaDB and in memory.
    SMALLEST,
    /// Behind all values upwards and before them downwards: PostgreSQL.
    GREATEST;

    /// Whether nulls come before all values in this column of an order.
    public boolean nullsFirst(Sort sort) {
        return switch (sort.nulls()) {
            case FIRST -> true;
            case LAST -> false;
            case DEFAULT -> (this == SMALLEST) == (sort.direction() == Sort.Direction.ASC);
        };
    }
}

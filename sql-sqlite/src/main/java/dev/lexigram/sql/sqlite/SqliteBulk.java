package dev.lexigram.sql.sqlite;

import dev.lexigram.sql.driver.BulkLimits;
import dev.lexigram.sql.driver.BulkLoader;

/// Many rows by one statement that is prepared once: there is no network between, and longer statements only cost
/// more to bind. Keys come row by row, since SQLite promises no order for several.
final class SqliteBulk implements BulkLoader {

    private static final BulkLimits LIMITS = new BulkLimits(10_000, 1, 32_766, BulkLimits.Keys.ONE_BY_ONE);

    @Override
    public BulkLimits limits() {
        return LIMITS;
    }
}

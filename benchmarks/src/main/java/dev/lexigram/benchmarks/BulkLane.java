package dev.lexigram.benchmarks;

import java.sql.SQLException;
import java.util.List;

/// Inserts many rows in one way and one transaction.
@FunctionalInterface
interface BulkLane {

    /// @return the number of keys, 0 for ways that ask for none
    int insert(List<Item> items) throws SQLException;
}

package dev.lexigram.sql.bulk;

import java.util.List;

/// What became of rows that were to be changed. Immutable.
///
/// @param rows how many were met
/// @param unmet which were not, by their place in the source from 0, ascending: there is no row with these values
///     in the key columns, or the rules about the table hide it
public record BulkResult(long rows, List<Long> unmet) {
    public BulkResult {
        unmet = List.copyOf(unmet);
    }

    /// Whether every row was met.
    public boolean isComplete() {
        return unmet.isEmpty();
    }
}

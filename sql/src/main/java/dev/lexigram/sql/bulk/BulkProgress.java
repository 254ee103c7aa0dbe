package dev.lexigram.sql.bulk;

/// Is told how far a long write is; an exception of its own undoes the work.
@FunctionalInterface
public interface BulkProgress {

    /// Tells nobody.
    BulkProgress NONE = (done, total) -> {};

    /// Some rows were written; called in the writing thread, not more often than every 50 ms, and at the end.
    ///
    /// @param done how many so far; nothing is committed yet
    /// @param total how many there are in all, or {@link RowSource#UNKNOWN}
    void done(long done, long total);
}

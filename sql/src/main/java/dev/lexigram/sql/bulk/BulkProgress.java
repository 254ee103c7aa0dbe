package dev.lexigram.sql.bulk;

/// Is told how far a long work is; an exception of its own ends it, and undoes a write.
@FunctionalInterface
public interface BulkProgress {

    /// Tells nobody.
    BulkProgress NONE = (done, total) -> {};

    /// Some rows are done. A write calls it in its own thread, not more often than every 50 ms, and at the end;
    /// work in batches calls it after each batch, in the thread that asked for them.
    ///
    /// @param done how many so far; of a write nothing is committed yet
    /// @param total how many there are in all, or {@link RowSource#UNKNOWN}
    void done(long done, long total);
}

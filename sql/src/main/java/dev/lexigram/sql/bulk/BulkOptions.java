package dev.lexigram.sql.bulk;

/// How many rows are written together, and who is told. Immutable.
///
/// @param batchSize how many rows are read and sent together, or 0 for what suits the database
/// @param progress is told how far the work is
public record BulkOptions(int batchSize, BulkProgress progress) {

    private static final BulkOptions DEFAULTS = new BulkOptions(0, BulkProgress.NONE);

    public BulkOptions {
        if (batchSize < 0) {
            throw new IllegalArgumentException("A batch has at least one row, not " + batchSize + ".");
        }
    }

    /// What suits the database, and nobody is told.
    public static BulkOptions defaults() {
        return DEFAULTS;
    }

    /// A copy that reads and sends so many rows together.
    public BulkOptions withBatchSize(int rows) {
        return new BulkOptions(rows, progress);
    }

    /// A copy that tells someone how far the work is.
    public BulkOptions withProgress(BulkProgress listener) {
        return new BulkOptions(batchSize, listener);
    }
}

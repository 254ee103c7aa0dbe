package dev.lexigram.sql.repository;

import dev.lexigram.data.page.KeysetReader;
import dev.lexigram.sql.bulk.BulkProgress;
import dev.lexigram.sql.bulk.RowSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The batches of one run, one after another, and how many entities are done. Used by the caller's thread alone.
final class BatchSource<T> {

    private final KeysetReader<T> rows;
    private final int size;
    private final BulkProgress progress;
    private final long total;
    private long left;
    private long done;
    private boolean told;

    /// @param total how many there are in all, or {@link RowSource#UNKNOWN}
    BatchSource(KeysetReader<T> rows, BatchOptions options, long total) {
        Long most = options.reading().rows();
        this.rows = rows;
        this.size = options.size();
        this.progress = options.progress();
        this.left = most == null ? Long.MAX_VALUE : most;
        this.total = Math.min(total, left);
    }

    /// The next entities, none at the end; an interrupted thread gets an error and stays interrupted.
    List<T> next() {
        try {
            return nextOrInterrupted();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.interruptedBatches(e);
        }
    }

    /// The next entities, none at the end.
    ///
    /// @throws InterruptedException when the thread is; what the read died of is the cause
    List<T> nextOrInterrupted() throws InterruptedException {
        int wanted = (int) Math.min(size, left);
        if (wanted == 0) {
            return List.of();
        }
        checkInterrupted(null);
        List<T> batch = read(wanted);
        left = batch.size() < wanted ? 0 : left - wanted;
        return batch;
    }

    private List<T> read(int wanted) throws InterruptedException {
        try {
            return rows.next(wanted);
        } catch (RuntimeException e) {
            // To interrupt a virtual thread closes the socket that it reads from: the connection was not lost.
            checkInterrupted(e);
            throw e;
        }
    }

    private static void checkInterrupted(@Nullable RuntimeException died) throws InterruptedException {
        if (Thread.interrupted()) {
            InterruptedException interrupted = new InterruptedException("Interrupted between batches.");
            if (died != null) {
                interrupted.initCause(died);
            }
            throw interrupted;
        }
    }

    /// So many more entities are done.
    void done(int entities) {
        done += entities;
        tell();
    }

    /// How many are done; somebody was told of it, even if there were none.
    long finish() {
        if (!told) {
            tell();
        }
        return done;
    }

    private void tell() {
        told = true;
        // Entities that came meanwhile were not counted.
        progress.done(done, total == RowSource.UNKNOWN ? total : Math.max(total, done));
    }
}

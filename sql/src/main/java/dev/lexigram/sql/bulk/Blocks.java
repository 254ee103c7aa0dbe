package dev.lexigram.sql.bulk;

import dev.lexigram.sql.driver.RowBlock;
import dev.lexigram.sql.execute.BulkRunner;
import dev.lexigram.sql.query.OwnedRows;
import java.time.Duration;

/// Reads a source block by block and sees that the rules about the table are kept. One per write; not
/// thread-safe.
final class Blocks {

    private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();
    // Rows may be large; so many bytes are enough to be sent together.
    private static final long BLOCK_BYTES = 16L << 20;
    private static final int FIRST_ROOM = 64;

    private final RowSource source;
    private final OwnedRows rules;
    private final BulkOptions options;
    private final int limit;
    private final RowBlock block;
    private final int given;
    private long done;
    private long told = System.nanoTime();

    /// @param given how many values the source's rows have
    Blocks(RowSource source, int given, OwnedRows rules, BulkOptions options, int blockRows) {
        this.source = source;
        this.given = given;
        this.rules = rules;
        this.options = options;
        this.limit = options.batchSize() == 0 ? blockRows : options.batchSize();
        long room = source.size() < 0 ? FIRST_ROOM : source.size();
        this.block = new RowBlock(rules.columns().size(), (int) Math.min(room, limit));
    }

    /// What is done with a block.
    @FunctionalInterface
    interface Work {

        /// @param before how many rows came before this block
        void on(RowBlock block, long before);
    }

    /// Does the work for all blocks in one transaction; a source without rows needs none.
    void forEach(BulkRunner runner, Work work) {
        if (fill()) {
            runner.inTransaction(() -> all(work));
        } else {
            options.progress().done(0, source.size());
        }
    }

    private void all(Work work) {
        boolean more = true;
        while (more) {
            work.on(block, done);
            done += block.rows();
            block.clear();
            more = fill();
            tell(more);
        }
    }

    private void tell(boolean more) {
        long now = System.nanoTime();
        if (!more || now - told >= PAUSE_NANOS) {
            told = now;
            options.progress().done(done, source.size());
        }
    }

    private boolean fill() {
        while (block.rows() < limit && block.bytes(0, block.rows()) < BLOCK_BYTES && source.next()) {
            block.addRow();
            for (int i = 0; i < block.columns(); i++) {
                block.set(i, i < given ? rules.checked(i, source.value(i)) : rules.demanded(i));
            }
        }
        return block.rows() > 0;
    }
}

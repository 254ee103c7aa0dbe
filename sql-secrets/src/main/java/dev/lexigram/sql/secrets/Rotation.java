package dev.lexigram.sql.secrets;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.SecretException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.sql.repository.BatchOptions;
import dev.lexigram.sql.repository.GenericRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/// One pass over the rows that are encrypted with another key than the primary one. Used by one thread.
final class Rotation {

    private static final int BATCH = 100;
    private static final int NAMED = 9;

    private final GenericRepository<SecretRow, SecretRow.Key> rows;
    private final Sealing sealing;
    private final List<SecretException> left = new ArrayList<>();
    private long done;

    Rotation(GenericRepository<SecretRow, SecretRow.Key> rows, Sealing sealing) {
        this.rows = rows;
        this.sealing = sealing;
    }

    /// @return how many rows were encrypted anew
    long run(LongConsumer progress) {
        long primary = sealing.keys().primaryId();
        rows.inBatches(BatchOptions.of(BATCH).where(F.of("keyId").ne(primary))).forEach(batch -> {
            batch.forEach(this::replace);
            progress.accept(done);
        });
        if (!left.isEmpty()) {
            throw incomplete();
        }
        return done;
    }

    private void replace(SecretRow row) {
        SecretRow next;
        try {
            next = sealing.again(row);
        } catch (SecretException e) {
            left.add(e);
            return;
        }
        // Only as it was read: it may have been deleted meanwhile, and the name and version given to another value.
        done += rows.updateWhere(
                F.of("name")
                        .eq(row.name())
                        .and(F.of("version").eq(row.version()))
                        .and(F.of("sealed").eq(row.sealed())),
                set -> set.to("sealed", next.sealed()).to("keyId", next.keyId()));
    }

    private SecretException incomplete() {
        SecretException all = new SecretException(
                SecretException.INCOMPLETE_ROTATION,
                Problem.of("Some secrets could not be decrypted and keep the key that they had.")
                        .with("left", left.size())
                        .with("done", done)
                        .hint("Call verify() to see which; do not take their keys away."),
                left.getFirst());
        left.stream().skip(1).limit(NAMED).forEach(all::addSuppressed);
        return all;
    }
}

package dev.lexigram.sql.repository;

import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.bulk.BulkProgress;
import java.util.function.UnaryOperator;

/// How many entities are read at a time, which, and in what order. Immutable and thread-safe.
///
/// ```
/// BatchOptions.of(500).where(F.of("age").ge(18)).sortedBy(F.of("name").asc()).concurrency(4)
/// ```
///
/// @param size entities in a full batch
/// @param where what they must meet
/// @param reading their order, how many at most, and how they are read
/// @param concurrency on how many batches the body works at a time
/// @param progress is told how far the work is
/// @param total whether all are counted first, which costs a question of its own
public record BatchOptions(
        int size, Predicate where, FindOptions reading, int concurrency, BulkProgress progress, boolean total) {

    /// @throws IllegalArgumentException when a batch would have no entities, nobody would work on it, or the first
    /// entities are to be left out
    public BatchOptions {
        if (size < 1 || concurrency < 1) {
            throw new IllegalArgumentException("Batches have at least one entity and run at least one at a time: "
                    + size + ", " + concurrency + ".");
        }
        if (reading.skipped() != null) {
            throw new IllegalArgumentException("Batches begin with the first entity; narrow the condition instead.");
        }
    }

    /// All entities in the order of their key, so many at a time.
    ///
    /// @throws IllegalArgumentException when it is less than 1
    public static BatchOptions of(int size) {
        return new BatchOptions(size, Predicate.always(), FindOptions.none(), 1, BulkProgress.NONE, false);
    }

    /// A copy for the entities that also meet this condition.
    public BatchOptions where(Predicate more) {
        return new BatchOptions(size, where.and(more), reading, concurrency, progress, total);
    }

    /// A copy in this order; entities that are equal in it come in the order of their key.
    public BatchOptions sortedBy(Sort... order) {
        return reading(options -> options.orderBy(order));
    }

    /// A copy that ends after so many entities.
    public BatchOptions limit(long most) {
        return reading(options -> options.limit(most));
    }

    /// A copy that reads in another way: `reading(q -> q.includeDeleted().fetch("books"))`.
    public BatchOptions reading(UnaryOperator<FindOptions> options) {
        return new BatchOptions(size, where, options.apply(reading), concurrency, progress, total);
    }

    /// A copy whose body works on so many batches at a time, each on a virtual thread of its own, while the next
    /// one is read.
    public BatchOptions concurrency(int batches) {
        return new BatchOptions(size, where, reading, batches, progress, total);
    }

    /// A copy that tells someone after each batch how far the work is, in the caller's thread.
    public BatchOptions onProgress(BulkProgress listener) {
        return new BatchOptions(size, where, reading, concurrency, listener, total);
    }

    /// A copy that counts all entities first, so that the progress has a total.
    public BatchOptions withTotal() {
        return new BatchOptions(size, where, reading, concurrency, progress, true);
    }
}

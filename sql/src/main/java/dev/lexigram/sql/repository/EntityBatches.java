package dev.lexigram.sql.repository;

import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.sql.bulk.RowSource;
import dev.lexigram.sql.execute.SqlExecutor;
import java.util.List;
import java.util.stream.Stream;

/// The entities of a table batch by batch. Thread-safe; each call reads from the start.
///
/// ```
/// users.inBatches(BatchOptions.of(500).concurrency(4)).forEach(batch -> index.add(batch));
/// ```
///
/// Each batch is a question of its own for the rows behind the last one: `where key > last order by key limit 500`.
/// There is no open cursor and no long transaction. An entity that is there all the time comes exactly once,
/// whatever is inserted and deleted meanwhile, as long as its values in the order stay the same. Outside a
/// transaction each batch sees what was committed when it was read.
///
/// @param <T> the entity
public final class EntityBatches<T> {

    private final SqlExecutor executor;
    private final EntityPages<T> pages;
    private final BatchOptions options;

    EntityBatches(SqlExecutor executor, EntityPages<T> pages, BatchOptions options) {
        this.executor = executor;
        this.pages = pages;
        this.options = options;
    }

    /// Runs a body for each batch, in the caller's thread; with a concurrency for so many batches at a time, on
    /// virtual threads with the caller's tenant and scopes, while the caller's thread reads the next one.
    ///
    /// The first failure, of the body or of a read, ends the reading; the call waits for the batches that still run
    /// and throws it, with their failures suppressed. An interrupted caller interrupts those, waits for them as
    /// well and stays interrupted.
    ///
    /// @return how many entities there were
    /// @throws dev.lexigram.contracts.error.RepositoryException when batches should run concurrently inside a
    /// transaction, or the thread was interrupted
    public <X extends Exception> long forEach(BatchBody<T, X> body) throws X {
        if (options.concurrency() == 1) {
            return oneByOne(body);
        }
        if (executor.inTransaction()) {
            throw Refusal.concurrentInTransaction(pages.model());
        }
        BatchSource<T> source = source();
        new BatchWorkers<>(source, body, options.concurrency()).run();
        return source.finish();
    }

    private <X extends Exception> long oneByOne(BatchBody<T, X> body) throws X {
        BatchSource<T> source = source();
        for (List<T> batch = source.next(); !batch.isEmpty(); batch = source.next()) {
            body.on(batch);
            source.done(batch.size());
        }
        return source.finish();
    }

    /// Runs a body over the entities one after another, reading the next batch when the body comes to it.
    ///
    /// @throws dev.lexigram.contracts.error.RepositoryException when a concurrency was asked for
    public <R, X extends Exception> R stream(StreamBody<T, R, X> body) throws X {
        if (options.concurrency() > 1) {
            throw Refusal.concurrentStream(pages.model());
        }
        BatchSource<T> source = source();
        try (Stream<T> entities = entities(source)) {
            return body.read(entities);
        }
    }

    private Stream<T> entities(BatchSource<T> source) {
        return Stream.iterate(source.next(), batch -> !batch.isEmpty(), batch -> {
                    source.done(batch.size());
                    return source.next();
                })
                .flatMap(List::stream);
    }

    private BatchSource<T> source() {
        FindOptions reading = options.reading();
        long total = options.total() ? pages.count(options.where(), reading) : RowSource.UNKNOWN;
        return new BatchSource<>(pages.reader(options.where(), reading), options, total);
    }
}

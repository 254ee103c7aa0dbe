package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ColumnNotFoundException;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.SoftDelete;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.driver.ConnectionSource;
import dev.lexigram.sql.repository.BatchOptions;
import dev.lexigram.sql.repository.EntityBatches;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Tables read batch by batch: each row once, in one order, with nothing open in between.
public interface BatchContract extends SqlContract {

    /// A colour.
    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    /// Rows with many equal values and nulls.
    @Entity(table = "tck_batch_row")
    record BatchRow(
            @Id long id,
            int grade,
            @Length(10) @Nullable String name,
            @Nullable Colour colour,
            @Nullable BigDecimal price,
            @Nullable Instant seenAt,
            double weight,
            @SoftDelete boolean gone) {

        static BatchRow random(long id, Random random) {
            return new BatchRow(
                    id,
                    random.nextInt(4),
                    random.nextInt(4) == 0 ? null : "n" + random.nextInt(3),
                    random.nextInt(4) == 0 ? null : List.of(Colour.values()).get(random.nextInt(3)),
                    random.nextInt(4) == 0 ? null : new BigDecimal(random.nextInt(30)).movePointLeft(1),
                    random.nextInt(4) == 0 ? null : Instant.ofEpochSecond(1_700_000_000L + random.nextInt(3)),
                    random.nextInt(3) / 10.0,
                    false);
        }
    }

    /// So many rows with even keys.
    private GenericRepository<BatchRow, Long> rows(Database database, int count, Random random) {
        SchemaManager.on(database).create(BatchRow.class);
        database.delete("tck_batch_row", Predicate.always());
        GenericRepository<BatchRow, Long> rows = GenericRepository.of(database, BatchRow.class, Long.class);
        rows.insertAll(IntStream.range(0, count)
                .mapToObj(i -> BatchRow.random(i * 2L, random))
                .toList());
        return rows;
    }

    private GenericRepository<BatchRow, Long> rows(int count) {
        return rows(db(), count, new Random(1));
    }

    private static List<Sort> sorts(Random random) {
        List<String> fields = new ArrayList<>(List.of("grade", "name", "colour", "price", "seenAt", "weight"));
        List<Sort> sorts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String field = fields.remove(random.nextInt(fields.size()));
            Sort sort = random.nextBoolean() ? F.of(field).asc() : F.of(field).desc();
            sorts.add(
                    switch (random.nextInt(3)) {
                        case 0 -> sort.nullsFirst();
                        case 1 -> sort.nullsLast();
                        default -> sort;
                    });
        }
        return sorts;
    }

    private static BatchOptions sorted(BatchOptions options, List<Sort> sorts) {
        return options.sortedBy(sorts.toArray(Sort[]::new));
    }

    private static List<Long> ids(List<BatchRow> rows) {
        return rows.stream().map(BatchRow::id).toList();
    }

    private static int inUse(Database database) {
        return database.unwrap(ConnectionSource.class).stats().active();
    }

    @Test
    default void batchesTogetherAreTheSortedQuery() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        GenericRepository<BatchRow, Long> rows = rows(db(), 60, random);
        Predicate some = F.of("grade").ge(1);
        for (int round = 0; round < 20; round++) {
            List<Sort> sorts = sorts(random);
            List<Sort> whole = new ArrayList<>(sorts);
            boolean down = !sorts.isEmpty() && sorts.getLast().direction() == Sort.Direction.DESC;
            whole.add(down ? F.of("id").desc() : F.of("id").asc());
            List<Long> sorted = ids(rows.find(some, q -> q.orderBy(whole.toArray(Sort[]::new))));
            int size = 1 + random.nextInt(20);
            BatchOptions options = sorted(BatchOptions.of(size).where(some), sorts);
            List<Long> seen = new ArrayList<>();
            long count = rows.inBatches(options).forEach(batch -> {
                assertThat(batch).hasSizeBetween(1, size);
                seen.addAll(ids(batch));
            });
            assertThat(seen).as("seed %d, round %d, %s", seed, round, sorts).isEqualTo(sorted);
            assertThat(count).isEqualTo(sorted.size());
            List<Long> streamed =
                    rows.inBatches(options).stream(all -> all.map(BatchRow::id).toList());
            assertThat(streamed).as("seed %d, round %d", seed, round).isEqualTo(sorted);
        }
    }

    @Test
    default void rowsThatStayComeExactlyOnceWhileOthersComeAndGo() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 4; round++) {
            GenericRepository<BatchRow, Long> rows = rows(db(), 40, random);
            Set<Long> staying = new HashSet<>(ids(rows.findAll()));
            List<Long> seen = new ArrayList<>();
            AtomicInteger fresh = new AtomicInteger(1);
            rows.inBatches(sorted(BatchOptions.of(5), sorts(random))).forEach(batch -> {
                seen.addAll(ids(batch));
                if (fresh.get() < 80) {
                    rows.create(BatchRow.random(fresh.getAndAdd(2), random));
                }
                long gone = random.nextInt(40) * 2L;
                rows.purge(gone);
                staying.remove(gone);
            });
            assertThat(seen).as("seed %d", seed).doesNotHaveDuplicates().containsAll(staying);
        }
    }

    @Test
    default void nothingIsOpenBetweenTwoBatches() {
        Database own = backend().open(Settings.defaults().withConnections(2));
        EntityBatches<BatchRow> batches = rows(own, 30, new Random(1)).inBatches(BatchOptions.of(10));
        AtomicInteger times = new AtomicInteger();
        batches.forEach(batch -> {
            assertThat(inUse(own)).isZero();
            times.incrementAndGet();
        });
        assertThat(times).hasValue(3);
        List<Long> first = batches.stream(all -> {
            List<Long> some = all.map(BatchRow::id).limit(12).toList();
            assertThat(inUse(own)).isZero();
            return some;
        });
        assertThat(first).hasSize(12).endsWith(22L);
    }

    @Test
    default void aBatchIsReadWhenTheBodyComesToIt() {
        GenericRepository<BatchRow, Long> rows = rows(30);
        List<Long> seen = rows.inBatches(BatchOptions.of(10)).stream(all -> all.map(BatchRow::id)
                .peek(id -> {
                    if (id == 8) {
                        rows.purge(30L);
                    }
                })
                .toList());
        assertThat(seen).hasSize(29).doesNotContain(30L);
    }

    @Test
    default void theLimitCountsRows() {
        GenericRepository<BatchRow, Long> rows = rows(30);
        List<Integer> sizes = new ArrayList<>();
        assertThat(rows.inBatches(BatchOptions.of(10).limit(25)).forEach(batch -> sizes.add(batch.size())))
                .isEqualTo(25);
        assertThat(sizes).containsExactly(10, 10, 5);
        assertThat(rows.inBatches(BatchOptions.of(4).limit(9).concurrency(3)).forEach(batch -> {}))
                .isEqualTo(9);
        assertThat(rows.inBatches(BatchOptions.of(10).limit(0)).forEach(batch -> sizes.add(-1)))
                .isZero();
        assertThat(sizes).hasSize(3);
    }

    @Test
    default void progressIsToldAfterEachBatch() {
        GenericRepository<BatchRow, Long> rows = rows(25);
        List<String> told = new ArrayList<>();
        BatchOptions options = BatchOptions.of(10).onProgress((done, total) -> told.add(done + "/" + total));
        rows.inBatches(options).forEach(batch -> {});
        rows.inBatches(options.withTotal()).forEach(batch -> {});
        rows.inBatches(options.withTotal().limit(12)).stream(all -> all.count());
        rows.inBatches(options.withTotal().where(F.of("id").lt(0L))).forEach(batch -> {});
        assertThat(told).containsExactly("10/-1", "20/-1", "25/-1", "10/25", "20/25", "25/25", "10/12", "12/12", "0/0");
        Thread caller = Thread.currentThread();
        List<Long> concurrent = new ArrayList<>();
        rows.inBatches(BatchOptions.of(4).concurrency(3).onProgress((done, total) -> {
                    assertThat(Thread.currentThread()).isSameAs(caller);
                    concurrent.add(done);
                }))
                .forEach(batch -> {});
        assertThat(concurrent).hasSize(7).isSorted().endsWith(25L);
    }

    @Test
    default void inATransactionItsOwnWorkIsSeen() {
        GenericRepository<BatchRow, Long> rows = rows(10);
        long seen = db().inTransaction(transaction -> {
            rows.create(BatchRow.random(99, new Random()));
            return rows.inBatches(BatchOptions.of(3)).forEach(batch -> rows.deleteAll(batch));
        });
        assertThat(seen).isEqualTo(11);
        assertThat(rows.count()).isZero();
        assertThat(rows.inBatches(BatchOptions.of(3)).forEach(batch -> {})).isZero();
        assertThat(rows.inBatches(BatchOptions.of(3).reading(q -> q.includeDeleted()))
                        .forEach(batch -> {}))
                .isEqualTo(11);
    }

    @Test
    default void whatCannotBeIsRefused() {
        GenericRepository<BatchRow, Long> rows = rows(1);
        EntityBatches<BatchRow> concurrent = rows.inBatches(BatchOptions.of(1).concurrency(2));
        assertThatThrownBy(() -> db().useTransaction(transaction -> concurrent.forEach(batch -> {})))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("transaction");
        assertThatThrownBy(() -> concurrent.stream(all -> all.count()))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("forEach");
        assertThatThrownBy(() -> BatchOptions.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BatchOptions.of(1).concurrency(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BatchOptions.of(1).reading(q -> q.offset(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rows.inBatches(
                                BatchOptions.of(1).sortedBy(F.of("nothing").asc()))
                        .forEach(batch -> {}))
                .isInstanceOf(ColumnNotFoundException.class);
    }

    @Test
    default void anExceptionOfTheBodyReachesTheCallerUnchanged() {
        GenericRepository<BatchRow, Long> rows = rows(30);
        for (int concurrency : List.of(1, 4)) {
            assertThatThrownBy(() -> rows.inBatches(BatchOptions.of(5).concurrency(concurrency))
                            .forEach(batch -> {
                                throw new IOException("the body's own");
                            }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the body's own");
            assertThatThrownBy(() -> rows.inBatches(
                                    BatchOptions.of(5).concurrency(concurrency).onProgress((done, total) -> {
                                        throw new IllegalStateException("Enough.");
                                    }))
                            .forEach(batch -> {}))
                    .hasMessage("Enough.");
        }
    }

    @Test
    default void anInterruptedCallerEndsBetweenTwoBatches() {
        GenericRepository<BatchRow, Long> rows = rows(30);
        AtomicInteger begun = new AtomicInteger();
        assertThatThrownBy(() -> rows.inBatches(BatchOptions.of(5)).forEach(batch -> {
                    begun.incrementAndGet();
                    Thread.currentThread().interrupt();
                }))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(begun).hasValue(1);
    }
}

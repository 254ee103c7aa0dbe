package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.TenantId;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.driver.ConnectionSource;
import dev.lexigram.sql.repository.BatchOptions;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import dev.lexigram.sql.security.RowLevelSecurityPolicy;
import dev.lexigram.sql.security.Scope;
import dev.lexigram.sql.security.ScopeColumn;
import dev.lexigram.sql.security.Tenancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Batches that are worked on several at a time.
public interface ConcurrentBatchContract extends SqlContract {

    /// Work to be done.
    @Entity(table = "tck_batch_job")
    record Job(@Id long id, int done) {}

    /// A note of a tenant.
    @Entity(table = "tck_batch_note")
    record Note(@Id long id, @TenantId @Length(20) @Nullable String tenant, int size) {}

    private DatabaseService narrow() {
        return (DatabaseService) backend().open(Settings.defaults().withConnections(4));
    }

    private GenericRepository<Job, Long> jobs(DatabaseService database, int count) {
        SchemaManager.on(database).create(Job.class);
        database.delete("tck_batch_job", Predicate.always());
        GenericRepository<Job, Long> jobs = GenericRepository.of(database, Job.class, Long.class);
        jobs.insertAll(IntStream.range(0, count).mapToObj(i -> new Job(i, 0)).toList());
        return jobs;
    }

    private static void assertQuiet(DatabaseService database) {
        assertThat(database.unwrap(ConnectionSource.class).stats().active()).isZero();
    }

    @Test
    default void batchesRunAtTheSameTime() {
        DatabaseService database = narrow();
        CountDownLatch together = new CountDownLatch(4);
        Set<Long> seen = ConcurrentHashMap.newKeySet();
        long done = jobs(database, 100)
                .inBatches(BatchOptions.of(5).concurrency(4))
                .forEach(batch -> {
                    together.countDown();
                    // None goes on before four are here.
                    Concurrently.await(together);
                    batch.forEach(job -> assertThat(seen.add(job.id())).isTrue());
                });
        assertThat(done).isEqualTo(100);
        assertThat(seen).hasSize(100);
        assertQuiet(database);
    }

    @Test
    default void theBodiesWriteWhileTheRestIsRead() {
        DatabaseService database = narrow();
        GenericRepository<Job, Long> jobs = jobs(database, 500);
        long done = jobs.inBatches(BatchOptions.of(20).concurrency(6))
                .forEach(batch -> database.useTransaction(transaction -> jobs.updateAll(
                        batch.stream().map(job -> new Job(job.id(), 1)).toList())));
        assertThat(done).isEqualTo(500);
        assertThat(jobs.findAll()).hasSize(500).allMatch(job -> job.done() == 1);
        assertQuiet(database);
    }

    @Test
    default void noMoreThanOneBatchIsReadAhead() {
        DatabaseService database = narrow();
        GenericRepository<Job, Long> jobs = jobs(database, 100);
        AtomicInteger reads = new AtomicInteger();
        CountDownLatch ahead = new CountDownLatch(4);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger atOnce = new AtomicInteger();
        database.onStatement(statement -> {
            reads.incrementAndGet();
            ahead.countDown();
        });
        FutureTask<Long> all =
                Concurrently.start(() -> jobs.inBatches(BatchOptions.of(5).concurrency(3))
                        .forEach(batch -> {
                            assertThat(atOnce.incrementAndGet()).isLessThanOrEqualTo(3);
                            Concurrently.await(go);
                            atOnce.decrementAndGet();
                        }));
        // Three are worked on and a fourth is read.
        Concurrently.await(ahead);
        assertThat(reads).hasValue(4);
        go.countDown();
        assertThat(Concurrently.await(all)).isEqualTo(100);
        assertThat(reads).hasValue(21);
    }

    @Test
    default void theFirstFailureEndsTheReadingAndTheRestIsWaitedFor() {
        DatabaseService database = narrow();
        GenericRepository<Job, Long> jobs = jobs(database, 1_000);
        CountDownLatch together = new CountDownLatch(3);
        CountDownLatch failed = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        List<Long> told = new ArrayList<>();
        assertThatThrownBy(() -> jobs.inBatches(
                                BatchOptions.of(10).concurrency(3).onProgress((done, total) -> told.add(done)))
                        .forEach(batch -> {
                            int number = begun.incrementAndGet();
                            together.countDown();
                            Concurrently.await(together);
                            if (number == 1) {
                                failed.countDown();
                                throw new IllegalStateException("first");
                            }
                            Concurrently.await(failed);
                            // It can still work with the database, and fails in its own way.
                            assertThat(jobs.count()).isEqualTo(1_000);
                            ended.incrementAndGet();
                            throw new IllegalArgumentException("later");
                        }))
                .satisfies(thrown -> assertThat(Set.of("first", "later")).contains(thrown.getMessage()))
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(2));
        assertThat(begun).hasValue(3);
        assertThat(ended).hasValue(2);
        assertThat(told).isEmpty();
        assertQuiet(database);
    }

    @Test
    default void aFailedReadIsThrownAfterTheRestIsDone() {
        DatabaseService database = narrow();
        GenericRepository<Job, Long> jobs = jobs(database, 50);
        AtomicInteger ended = new AtomicInteger();
        assertThatThrownBy(() -> jobs.inBatches(
                                BatchOptions.of(10).concurrency(2).where(Predicate.fragment("no_such_column = 1")))
                        .forEach(batch -> ended.incrementAndGet()))
                .hasMessageContaining("no_such_column");
        assertThat(ended).hasValue(0);
        assertQuiet(database);
    }

    @Test
    default void anInterruptedCallerInterruptsTheBodiesAndStaysInterrupted() {
        DatabaseService database = narrow();
        GenericRepository<Job, Long> jobs = jobs(database, 1_000);
        CountDownLatch together = new CountDownLatch(3);
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger interrupted = new AtomicInteger();
        FutureTask<Boolean> call = new FutureTask<>(() -> {
            assertThatThrownBy(() -> jobs.inBatches(BatchOptions.of(10).concurrency(3))
                            .forEach(batch -> {
                                together.countDown();
                                try {
                                    never.await();
                                } catch (InterruptedException e) {
                                    interrupted.incrementAndGet();
                                    throw e;
                                }
                            }))
                    .isInstanceOf(RepositoryException.class)
                    .hasMessageContaining("interrupted")
                    .satisfies(thrown -> assertThat(thrown.getSuppressed())
                            .hasSize(3)
                            .allMatch(other -> other instanceof InterruptedException));
            return Thread.currentThread().isInterrupted();
        });
        Thread caller = Thread.startVirtualThread(call);
        Concurrently.await(together);
        caller.interrupt();
        assertThat(Concurrently.await(call)).isTrue();
        assertThat(interrupted).hasValue(3);
        assertQuiet(database);
    }

    @Test
    default void theBodiesHaveTheCallersScopes() {
        SchemaManager.on(db()).create(Note.class);
        Tenancy.asAdmin("clean table for a test", () -> db().delete("tck_batch_note", Predicate.always()));
        GenericRepository<Note, Long> notes = GenericRepository.of(db(), Note.class, Long.class);
        Tenancy.in("a", () -> notes.insertAll(notes(0)));
        Tenancy.in("b", () -> notes.insertAll(notes(100)));
        RowLevelSecurityPolicy regions = RowLevelSecurityPolicy.of(ScopeColumn.of("region", String.class));
        Set<Object> seen = ConcurrentHashMap.newKeySet();
        long done = regions.activate(Map.of("region", "north"))
                .call(() -> Tenancy.in(
                        "a",
                        () -> notes.inBatches(BatchOptions.of(7).concurrency(3)).forEach(batch -> {
                            seen.add(Tenancy.current());
                            seen.add(regions.current());
                            assertThat(notes.count()).isEqualTo(40);
                            notes.updateAll(batch.stream()
                                    .map(note -> new Note(note.id(), note.tenant(), 2))
                                    .toList());
                        })));
        assertThat(done).isEqualTo(40);
        assertThat(seen)
                .containsExactlyInAnyOrder(Optional.of("a"), Optional.of(new Scope.Rows(Map.of("region", "north"))));
        assertThat(Tenancy.asAdmin("look at all rows", () -> notes.findAll()))
                .hasSize(80)
                .allMatch(note -> note.size() == ("a".equals(note.tenant()) ? 2 : 1));
        long all = Tenancy.asAdmin(
                "all tenants at once",
                () -> notes.inBatches(BatchOptions.of(9).concurrency(2))
                        .forEach(batch -> assertThat(notes.count()).isEqualTo(80)));
        assertThat(all).isEqualTo(80);
    }

    private static List<Note> notes(int from) {
        return IntStream.range(from, from + 40)
                .mapToObj(i -> new Note(i, null, 1))
                .toList();
    }
}

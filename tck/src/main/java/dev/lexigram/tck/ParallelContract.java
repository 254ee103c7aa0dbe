package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.contracts.context.RequestContext;
import dev.lexigram.contracts.error.DatabaseTimeoutException;
import dev.lexigram.sql.execute.Parallel;
import dev.lexigram.sql.repository.BatchOptions;
import dev.lexigram.sql.repository.GenericRepository;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Work in several threads on behalf of one caller.
public interface ParallelContract extends SqlContract {

    /// A row of {@link Scratch#noPeople}.
    record Person(long id, String name, @Nullable Integer age) {}

    @Test
    default void resultsComeInTheOrderOfTheWorkAndNoneIsInTheTransaction() {
        String people = Scratch.people(backend());
        List<Long> counts = db().inTransaction(transaction -> Parallel.of(
                () -> Scratch.count(db(), people),
                () -> db().currentTransaction().isPresent() ? 1L : 0L));
        assertThat(counts).containsExactly(4L, 0L);
    }

    @Test
    default void requestTenantAndDeadlineComeAlong() {
        RequestContext request = RequestContext.of("r-1").withTenant("acme");
        List<String> seen = request.call(() -> Deadline.in(Duration.ofSeconds(30))
                .call(() -> Parallel.of(ParallelContract::context, ParallelContract::context)));
        assertThat(seen).containsExactly("r-1 acme in time", "r-1 acme in time");
        assertThat(Parallel.of(ParallelContract::context)).containsExactly("nobody");
    }

    private static String context() {
        Optional<RequestContext> request = RequestContext.current();
        Optional<Deadline> deadline = Deadline.current();
        return request.map(r -> r.id() + " " + r.tenant().orElseThrow() + (deadline.isPresent() ? " in time" : ""))
                .orElse("nobody");
    }

    @Test
    default void theFirstFailureInterruptsTheOthersAndIsThrown() {
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> Parallel.of(
                        () -> {
                            never.await();
                            return true;
                        },
                        () -> {
                            throw new IOException("first");
                        }))
                .isInstanceOf(IOException.class)
                .satisfies(
                        first -> assertThat(first.getSuppressed()).hasOnlyElementsOfType(InterruptedException.class));
    }

    @Test
    default void anInterruptedCallerInterruptsAndWaits() {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Parallel.of(() -> {
                        try {
                            never.await();
                            return true;
                        } finally {
                            ended.countDown();
                        }
                    }))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(ended.getCount()).isZero();
    }

    @Test
    default void batchesKeepTheCallersDeadline() {
        String people = Scratch.people(backend());
        var persons = GenericRepository.of(db(), Person.class, Long.class, o -> o.table(people));
        assertThatThrownBy(() -> Deadline.in(Duration.ofSeconds(20))
                        .call(() -> persons.inBatches(BatchOptions.of(2).concurrency(2))
                                .forEach(batch -> Deadline.in(Duration.ofMillis(100))
                                        .call(() ->
                                                db().sql(backend().slowQuery()).list()))))
                .isInstanceOf(DatabaseTimeoutException.class);
        long seen = Deadline.in(Duration.ofSeconds(20))
                .call(() -> persons.inBatches(BatchOptions.of(2).concurrency(2))
                        .forEach(batch -> assertThat(Deadline.current()).isPresent()));
        assertThat(seen).isEqualTo(4);
    }
}

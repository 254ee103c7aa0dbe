package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.DeadlockException;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.error.SerializationException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.sql.TxOptions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What transactions that get into each other's way are told.
public interface ConflictContract extends SqlContract {

    private long touch(String people, String name) {
        return db().update(people, Map.of("mark", 1), F.of("name").eq(name));
    }

    @Test
    @RequiresCapability(Capability.DEADLOCKS)
    default void oneSideOfADeadlockIsToldAndTheOtherCommits() {
        String people = Scratch.people(backend());
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        FutureTask<@Nullable DatabaseException> one = touchBoth(people, "Ann", "Bob", bothHoldOne);
        FutureTask<@Nullable DatabaseException> other = touchBoth(people, "Bob", "Ann", bothHoldOne);
        List<DatabaseException> errors = Stream.of(one, other)
                .map(ConflictContract::outcome)
                .filter(Objects::nonNull)
                .toList();
        assertThat(errors).hasSize(1).first().isInstanceOf(DeadlockException.class);
        assertThat(errors.getFirst().code()).isEqualTo("LEX_ERR_SQL_018");
        assertThat(errors.getFirst().retryable()).isTrue();
    }

    private static @Nullable DatabaseException outcome(FutureTask<@Nullable DatabaseException> task) {
        return Concurrently.await(task);
    }

    private FutureTask<@Nullable DatabaseException> touchBoth(
            String people, String first, String second, CountDownLatch bothHoldOne) {
        return Concurrently.start(() -> catchThrowableOfType(
                DatabaseException.class,
                () -> db().useTransaction(transaction -> {
                    touch(people, first);
                    bothHoldOne.countDown();
                    Concurrently.await(bothHoldOne);
                    touch(people, second);
                })));
    }

    @Test
    @RequiresCapability(Capability.ROW_LOCKS)
    default void aLockThatIsNotGrantedIsTold() {
        String people = Scratch.people(backend());
        db().useTransaction(holder -> {
            touch(people, "Ann");
            LockException error = Concurrently.elsewhere(() -> lockFailure(people));
            assertThat(error.code()).isEqualTo("LEX_ERR_SQL_017");
            assertThat(error.retryable()).isTrue();
        });
    }

    private LockException lockFailure(String people) {
        return catchThrowableOfType(
                LockException.class,
                () -> db().useTransaction(waiting -> db().sql(
                                "select name from " + people + " where name = 'Ann' for update nowait")
                        .list()));
    }

    /// Each of two transactions reads what the other writes, so neither can be said to have run first.
    @Test
    @RequiresCapability(Capability.SERIALIZATION_FAILURES)
    default void transactionsThatFitInNoOrderAreTold() {
        String people = Scratch.people(backend());
        assertThatThrownBy(() -> db().useTransaction(TxOptions.serializable(), outer -> {
                    assertThat(marked(people)).isZero();
                    Concurrently.elsewhere(() -> db().inTransaction(TxOptions.serializable(), inner -> {
                        assertThat(marked(people)).isZero();
                        return touch(people, "Bob");
                    }));
                    touch(people, "Ann");
                }))
                .isInstanceOfSatisfying(SerializationException.class, e -> {
                    assertThat(e.code()).isEqualTo("LEX_ERR_SQL_014");
                    assertThat(e.retryable()).isTrue();
                });
        assertThat(marked(people)).isEqualTo(1);
    }

    private long marked(String people) {
        return db().sql("select count(*) from " + people + " where mark = 1")
                .scalar(Long.class)
                .one();
    }
}

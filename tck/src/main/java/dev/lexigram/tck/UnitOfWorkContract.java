package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lexigram.contracts.error.DeadlockException;
import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.error.TransactionRollbackException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.sql.Propagation;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.contracts.work.UnitOfWork;
import dev.lexigram.contracts.work.UnitRepository;
import dev.lexigram.contracts.work.UnitSavepoint;
import dev.lexigram.sql.work.UnitsOfWork;
import dev.lexigram.tck.Office.Person;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// When the work of a unit is kept, when it is undone, and who takes part in it.
public interface UnitOfWorkContract extends SqlContract {

    private static UnitRepository<Person, Long> people(UnitOfWork work) {
        return work.repository(Person.class, Long.class);
    }

    @Test
    default void theWorkOfABodyIsSeenByOthersWhenItReturnsAndNotBefore() {
        Office office = Office.open(backend());
        String result = office.db().inUnitOfWork(work -> {
            people(work).create(Person.of("Bob"));
            work.registerNew(Person.of("Ann"));
            work.flush();
            assertThat(office.names()).isEmpty();
            return "done";
        });
        assertThat(result).isEqualTo("done");
        assertThat(office.names()).containsExactly("Ann", "Bob");
    }

    @Test
    default void whateverABodyThrowsUndoesTheWorkForGood() {
        Office office = Office.open(backend(), Settings.defaults().withConnections(1));
        List<Throwable> all = List.of(new IllegalStateException("a"), new IOException("b"), new AssertionError("c"));
        for (Throwable thrown : all) {
            assertThatThrownBy(() -> office.db().useUnitOfWork(work -> {
                        people(work).create(Person.of("Bob"));
                        work.registerNew(Person.of("Ann"));
                        work.flush();
                        work.registerNew(Person.of("Cid"));
                        throwIt(thrown);
                    }))
                    .isSameAs(thrown);
        }
        office.db().useUnitOfWork(work -> work.registerNew(Person.of("Dee")));
        office.people().create(Person.of("Eve"));
        assertThat(office.names()).containsExactly("Dee", "Eve");
    }

    private static void throwIt(Throwable thrown) throws Exception {
        switch (thrown) {
            case Error error -> throw error;
            case Exception exception -> throw exception;
            default -> throw new AssertionError(thrown);
        }
    }

    @Test
    default void anOpenUnitIsKeptByItsCommitOnly() {
        Office office = Office.open(backend(), Settings.defaults().withConnections(1));
        UnitsOfWork units = UnitsOfWork.on(office.db());
        try (UnitOfWork work = units.begin()) {
            work.registerNew(Person.of("Ann"));
            people(work).create(Person.of("Bob"));
        }
        assertThat(office.names()).isEmpty();
        try (UnitOfWork work = units.begin()) {
            work.registerNew(Person.of("Ann"));
            assertThat(people(work).create(Person.of("Bob")).id()).isPositive();
            work.call(inside -> office.people().create(Person.of("Cid")));
            work.commit();
            assertThat(work.isClosed()).isTrue();
        }
        assertThat(office.names()).containsExactly("Ann", "Bob", "Cid");
    }

    @Test
    default void aClosedUnitSaysSo() {
        Office office = Office.open(backend());
        UnitOfWork committed = UnitsOfWork.on(office.db()).begin();
        committed.commit();
        UnitOfWork undone = UnitsOfWork.on(office.db()).begin();
        undone.registerNew(Person.of("Ann"));
        undone.rollback();
        UnitOfWork body = office.db().inUnitOfWork(work -> work);
        for (UnitOfWork work : List.of(committed, undone, body)) {
            assertThat(work.isClosed()).isTrue();
            List.<Runnable>of(
                            work::commit,
                            work::rollback,
                            work::flush,
                            work::reset,
                            work::savepoint,
                            work::plan,
                            work::collectEvents,
                            () -> people(work),
                            () -> work.registerNew(Person.of("Ann")),
                            () -> work.registerEvent("event"))
                    .forEach(call -> assertThatThrownBy(call::run)
                            .isInstanceOf(TransactionException.class)
                            .hasMessageContaining("closed"));
            work.close();
        }
        assertThat(office.names()).isEmpty();
    }

    @Test
    default void aFailureAtTheCommitRollsEverythingBack() {
        Office office = Office.open(backend(), Settings.defaults().withConnections(1));
        office.stored("Ann");
        assertThatThrownBy(() -> office.db().useUnitOfWork(work -> {
                    people(work).create(Person.of("Bob"));
                    work.registerNew(Person.of("Ann"));
                }))
                .isInstanceOf(DuplicateKeyException.class);
        try (UnitOfWork work = UnitsOfWork.on(office.db()).begin()) {
            people(work).create(Person.of("Bob"));
            work.beforeCommit(() -> {
                throw new IllegalStateException("late");
            });
            assertThatThrownBy(work::commit).isInstanceOf(IllegalStateException.class);
            assertThat(work.isClosed()).isTrue();
        }
        assertThat(office.names()).containsExactly("Ann");
    }

    @Test
    default void aUnitThatFailedCanOnlyBeRolledBack() {
        Office office = Office.open(backend());
        office.stored("Ann");
        assertThatThrownBy(() -> office.db().useUnitOfWork(work -> {
                    people(work).create(Person.of("Bob"));
                    work.registerNew(Person.of("Ann"));
                    assertThatThrownBy(work::flush).isInstanceOf(DuplicateKeyException.class);
                    assertThatThrownBy(() -> work.registerNew(Person.of("Cid")))
                            .isInstanceOf(TransactionRollbackException.class);
                }))
                .isInstanceOf(TransactionRollbackException.class)
                .hasCauseInstanceOf(DuplicateKeyException.class);
        assertThat(office.names()).containsExactly("Ann");
    }

    @Test
    default void aSavepointBringsBackRowsEntitiesAndAFailedUnit() {
        Office office = Office.open(backend());
        Person ann = office.stored("Ann").getFirst();
        office.db().useUnitOfWork(work -> {
            Person here = people(work).getById(ann.key());
            work.registerNew(Person.of("Bob"));
            UnitSavepoint place = work.savepoint();
            work.registerDirty(here.in("Oslo"));
            work.registerNew(Person.of("Ann"));
            assertThatThrownBy(work::flush).isInstanceOf(DuplicateKeyException.class);
            place.rollback();
            assertThat(people(work).getById(ann.key())).isSameAs(here);
            work.registerDeleted(here);
            work.flush();
            place.rollback();
            place.release();
            work.registerDirty(here.in("Rome"));
        });
        assertThat(office.names()).containsExactly("Ann", "Bob");
        Person now = office.people().getById(ann.key());
        assertThat(now.city()).isEqualTo("Rome");
        assertThat(now.version()).isEqualTo(1);
    }

    @Test
    default void aResetForgetsWhatIsRegisteredAndGoesOn() {
        Office office = Office.open(backend());
        office.db().useUnitOfWork(work -> {
            Person bob = people(work).create(Person.of("Bob"));
            work.registerNew(Person.of("Ann"));
            work.registerDirty(bob.in("Oslo"));
            work.registerEvent("never");
            work.reset();
            assertThat(work.plan().isEmpty()).isTrue();
            assertThat(people(work).getById(bob.key())).isEqualTo(bob).isNotSameAs(bob);
            work.registerNew(Person.of("Cid"));
        });
        assertThat(office.names()).containsExactly("Bob", "Cid");
    }

    @Test
    default void aUnitInsideAnotherIsTheSame() {
        Office office = Office.open(backend());
        UnitsOfWork units = UnitsOfWork.on(office.db());
        assertThat(units.current()).isEmpty();
        assertThatThrownBy(() -> office.db().useUnitOfWork(outer -> {
                    assertThat(units.current()).containsSame(outer);
                    outer.registerNew(Person.of("Ann"));
                    office.db().useUnitOfWork(inner -> {
                        assertThat(inner).isSameAs(outer);
                        inner.registerNew(Person.of("Bob"));
                    });
                    assertThat(catchThrowable(() -> office.db().useUnitOfWork(inner -> {
                                throw new IOException("inner");
                            })))
                            .isInstanceOf(IOException.class);
                }))
                .isInstanceOf(TransactionRollbackException.class);
        assertThat(office.names()).isEmpty();
        office.db().useUnitOfWork(outer -> office.db().useUnitOfWork(inner -> inner.registerNew(Person.of("Cid"))));
        assertThat(office.names()).containsExactly("Cid");
    }

    @Test
    default void aNestedPartIsUndoneByItself() {
        Office office = Office.open(backend());
        List<String> told = new ArrayList<>();
        office.db().useUnitOfWork(outer -> {
            outer.registerNew(Person.of("Ann"));
            assertThatThrownBy(() -> office.db().useUnitOfWork(TxOptions.nested(), inner -> {
                        inner.registerNew(Person.of("Bob"));
                        inner.afterCommit(() -> told.add("never"));
                        inner.flush();
                        throw new IOException("inner");
                    }))
                    .isInstanceOf(IOException.class);
            office.db().useUnitOfWork(TxOptions.nested(), inner -> inner.registerNew(Person.of("Cid")));
            outer.afterCommit(() -> told.add("after"));
        });
        assertThat(office.names()).containsExactly("Ann", "Cid");
        assertThat(told).containsExactly("after");
    }

    @Test
    @RequiresCapability(Capability.ROW_LOCKS)
    default void aUnitInATransactionOfItsOwnIsAnother() {
        Office office = Office.open(backend());
        assertThatThrownBy(() -> office.db().useUnitOfWork(outer -> {
                    outer.registerNew(Person.of("Ann"));
                    office.db().useUnitOfWork(TxOptions.requiresNew(), inner -> {
                        assertThat(inner).isNotSameAs(outer);
                        inner.registerNew(Person.of("Bob"));
                    });
                    office.db().useTransaction(TxOptions.requiresNew(), transaction -> {
                        assertThat(UnitsOfWork.on(office.db()).current()).isEmpty();
                        // The unit keeps to its own transaction.
                        outer.flush();
                    });
                    throw new IOException("outer");
                }))
                .isInstanceOf(IOException.class);
        assertThat(office.names()).containsExactly("Bob");
    }

    @Test
    default void aUnitInATransactionJoinsIt() {
        Office office = Office.open(backend());
        assertThatThrownBy(() -> office.db().useTransaction(transaction -> {
                    office.db().useUnitOfWork(work -> work.registerNew(Person.of("Ann")));
                    try (UnitOfWork work = UnitsOfWork.on(office.db()).begin()) {
                        work.registerNew(Person.of("Bob"));
                        work.commit();
                    }
                    assertThat(office.people().count()).isEqualTo(2);
                    throw new IOException("outer");
                }))
                .isInstanceOf(IOException.class);
        assertThat(office.names()).isEmpty();
    }

    @Test
    default void aUnitNeedsATransaction() {
        Office office = Office.open(backend());
        for (Propagation without : List.of(Propagation.NEVER, Propagation.NOT_SUPPORTED, Propagation.SUPPORTS)) {
            TxOptions options = TxOptions.defaults().withPropagation(without);
            assertThatThrownBy(() -> office.db().useUnitOfWork(options, work -> {}))
                    .isInstanceOf(TransactionException.class);
            assertThatThrownBy(() -> UnitsOfWork.on(office.db()).begin(options))
                    .isInstanceOf(TransactionException.class);
        }
    }

    @Test
    default void eachAttemptHasAUnitOfItsOwn() {
        Office office = Office.open(backend());
        AtomicInteger attempts = new AtomicInteger();
        office.db().useUnitOfWork(TxOptions.defaults().retry(2), work -> {
            people(work).create(Person.of("Ann"));
            work.registerNew(Person.of("Bob" + attempts.get()));
            if (attempts.incrementAndGet() < 3) {
                throw new DeadlockException(Problem.of("The victim."), null);
            }
        });
        assertThat(office.names()).containsExactly("Ann", "Bob2");
    }

    @Test
    default void anExcludedExceptionLeavesTheWork() {
        Office office = Office.open(backend());
        assertThatThrownBy(() -> office.db()
                        .useUnitOfWork(TxOptions.defaults().noRollbackFor(IOException.class), work -> {
                            work.registerNew(Person.of("Ann"));
                            throw new IOException("told");
                        }))
                .isInstanceOf(IOException.class);
        assertThat(office.names()).containsExactly("Ann");
    }

    @Test
    default void aRollbackInABodyIsToldToItsCaller() {
        Office office = Office.open(backend());
        assertThatThrownBy(() -> office.db().useUnitOfWork(work -> {
                    people(work).create(Person.of("Ann"));
                    work.rollback();
                }))
                .isInstanceOf(TransactionRollbackException.class);
        assertThat(office.names()).isEmpty();
    }

    @Test
    default void anotherThreadIsRefused() {
        Office office = Office.open(backend());
        office.db().useUnitOfWork(work -> {
            UnitRepository<Person, Long> people = people(work);
            List<Runnable> calls = List.of(
                    () -> work.registerNew(Person.of("Ann")),
                    work::flush,
                    work::commit,
                    work::rollback,
                    () -> people.findById(1L),
                    () -> people.find(F.of("age").gt(1)),
                    () -> people.create(Person.of("Ann")));
            for (Runnable call : calls) {
                assertThat(Concurrently.elsewhere(() -> catchThrowable(call::run)))
                        .isInstanceOf(TransactionException.class)
                        .hasMessageContaining("thread");
            }
            work.registerNew(Person.of("Bob"));
        });
        assertThat(office.names()).containsExactly("Bob");
    }

    @Test
    default void callbacksRunInTheirOrder() {
        Office office = Office.open(backend());
        List<String> told = new ArrayList<>();
        office.db().useUnitOfWork(work -> {
            work.afterCommit(() -> told.add("after " + office.names()));
            work.afterRollback(() -> told.add("never"));
            work.beforeCommit(() -> {
                told.add("before " + office.names());
                work.registerNew(Person.of("Ann"));
            });
        });
        assertThatThrownBy(() -> office.db().useUnitOfWork(work -> {
                    work.afterRollback(() -> told.add("undone"));
                    throw new IOException("body");
                }))
                .isInstanceOf(IOException.class);
        assertThat(told).containsExactly("before []", "after [Ann]", "undone");
    }

    @Test
    default void noUnitLeaksAConnection() {
        Office office = Office.open(
                backend(), Settings.defaults().withConnections(1).withAcquireTimeout(Duration.ofSeconds(5)));
        for (int i = 0; i < 3; i++) {
            try (UnitOfWork work = UnitsOfWork.on(office.db()).begin()) {
                work.registerNew(Person.of("Ann"));
                work.registerNew(Person.of("Ann"));
                assertThat(catchThrowable(work::commit)).isInstanceOf(DuplicateKeyException.class);
            }
            UnitsOfWork.on(office.db()).begin().close();
        }
        assertThat(office.people().count()).isZero();
    }
}

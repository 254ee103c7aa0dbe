package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.EventException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.event.EventBus;
import dev.lexigram.contracts.event.EventHandler;
import dev.lexigram.contracts.event.Outbox;
import dev.lexigram.contracts.hook.Registration;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.work.UnitSavepoint;
import dev.lexigram.sql.work.UnitsOfWork;
import dev.lexigram.tck.Office.Account;
import dev.lexigram.tck.Office.Booked;
import dev.lexigram.tck.Office.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Events go with the work of a unit, and never without it.
public interface UnitEventsContract extends SqlContract {

    /// An outbox whose rows are people, so that the transaction shows.
    record People(Database db, List<Object> added) implements Outbox {
        @Override
        public void addAll(Collection<?> events) {
            assertThat(db.currentTransaction()).isPresent();
            added.addAll(events);
            for (Object event : events) {
                db.insert("tck_unit_person", Map.of("name", String.valueOf(event), "age", 1, "version", 0));
            }
        }
    }

    /// A bus that remembers, and fails at the event `fail`.
    record Recording(Office office, List<String> told) implements EventBus {
        @Override
        public <E> Registration subscribe(Class<E> type, EventHandler<? super E> handler) {
            return () -> {};
        }

        @Override
        public void publish(Object event) {
            told.add(event + " " + office.names());
            if (event.equals("fail")) {
                throw new EventException(Problem.of("A handler failed."), null);
            }
        }
    }

    private static UnitsOfWork toOutbox(Office office, List<Object> added) {
        return UnitsOfWork.on(office.db()).outbox(new People(office.db(), added));
    }

    @Test
    default void eventsAreStoredInTheTransactionOfTheWork() {
        Office office = Office.open(backend());
        List<Object> added = new ArrayList<>();
        UnitsOfWork units = toOutbox(office, added);
        units.run(work -> {
            work.registerNew(Person.of("Ann"));
            work.registerEvent("x1");
            work.registerEvent("x2");
            assertThat(added).isEmpty();
            return true;
        });
        assertThat(office.names()).containsExactly("Ann", "x1", "x2");
        assertThatThrownBy(() -> units.run(work -> {
                    work.registerEvent("x3");
                    work.afterCommit(() -> added.add("never"));
                    work.registerNew(Person.of("Ann"));
                    return true;
                }))
                .isInstanceOf(RuntimeException.class);
        // The outbox itself fails: the work goes with it.
        assertThatThrownBy(() -> units.run(work -> {
                    work.registerNew(Person.of("Bob"));
                    work.registerEvent("x1");
                    return true;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(office.names()).containsExactly("Ann", "x1", "x2");
        assertThat(added).containsExactly("x1", "x2", "x1");
    }

    @Test
    default void eventsOfEntitiesFollowThoseOfTheCaller() {
        Office office = Office.open(backend());
        List<Object> added = new ArrayList<>();
        UnitsOfWork units = toOutbox(office, added);
        units.run(work -> {
            Account made = Account.of("Ann");
            made.book(1);
            work.registerNew(made);
            Account gone = work.repository(Account.class, Long.class).create(Account.of("Cid"));
            work.flush();
            made.book(2);
            gone.book(3);
            work.registerDeleted(gone);
            work.registerEvent("own");
            return true;
        });
        assertThat(added).containsExactly("own", new Booked("Ann", 1), new Booked("Ann", 2));
    }

    @Test
    default void collectingTakesTheEvents() {
        Office office = Office.open(backend());
        List<Object> added = new ArrayList<>();
        toOutbox(office, added).run(work -> {
            Account account = Account.of("Ann");
            account.book(1);
            work.registerEvent("own");
            work.registerNew(account);
            assertThat(work.collectEvents()).containsExactly("own", new Booked("Ann", 1));
            assertThat(work.collectEvents()).isEmpty();
            return true;
        });
        assertThat(added).isEmpty();
    }

    @Test
    default void aBusIsToldAfterTheCommitAndItsFailuresChangeNothing() {
        Office office = Office.open(backend());
        List<String> told = new ArrayList<>();
        UnitsOfWork units = UnitsOfWork.on(office.db()).bus(new Recording(office, told));
        units.run(work -> {
            work.registerNew(Person.of("Ann"));
            work.registerEvent("fail");
            work.registerEvent("next");
            work.flush();
            assertThat(told).isEmpty();
            return true;
        });
        assertThat(told).containsExactly("fail [Ann]", "next [Ann]");
        assertThatThrownBy(() -> office.db().useTransaction(transaction -> {
                    units.run(work -> {
                        work.registerEvent("never");
                        return true;
                    });
                    throw new IOException("outer");
                }))
                .isInstanceOf(IOException.class);
        assertThat(told).hasSize(2);
    }

    @Test
    default void eventsThatNobodyTakesAreAnError() {
        Office office = Office.open(backend());
        assertThatThrownBy(() -> office.db().useUnitOfWork(work -> {
                    work.registerNew(Person.of("Ann"));
                    work.registerEvent("lost");
                }))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("nobody");
        assertThat(office.names()).isEmpty();
    }

    @Test
    default void whatIsUndoneTakesItsEventsAlong() {
        Office office = Office.open(backend());
        List<Object> added = new ArrayList<>();
        toOutbox(office, added).run(work -> {
            work.registerEvent("x1");
            UnitSavepoint place = work.savepoint();
            work.registerEvent("never");
            place.rollback();
            work.registerEvent("x2");
            return true;
        });
        assertThat(added).containsExactly("x1", "x2");
    }

    @Test
    default void whatIsSaidOnceHoldsForAllUnitsOfTheDatabase() {
        Office office = Office.open(backend());
        List<Object> added = new ArrayList<>();
        toOutbox(office, added).asDefault();
        office.db().useUnitOfWork(work -> work.registerEvent("x1"));
        assertThat(office.names()).containsExactly("x1");
    }
}

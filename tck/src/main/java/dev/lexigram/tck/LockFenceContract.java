package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.sql.Isolation;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.contracts.store.LockLease;
import dev.lexigram.contracts.store.LockStore;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// What a lock of a store means for transactions: who lost it cannot commit.
public interface LockFenceContract extends SqlContract {

    @Test
    default void locksAreTakenOutsideOfTransactions() {
        LockStore locks = Leases.fresh(db());
        AtomicBoolean ran = new AtomicBoolean();
        db().useTransaction(tx -> {
            assertThatThrownBy(() -> locks.tryAcquire("nightly", Leases.LONG)).isInstanceOf(TransactionException.class);
            assertThatThrownBy(() -> locks.acquire("nightly", Leases.LONG, Leases.PATIENCE))
                    .isInstanceOf(TransactionException.class);
            assertThatThrownBy(() -> locks.useLock("nightly", Leases.patient(Leases.LONG), lease -> ran.set(true)))
                    .isInstanceOf(TransactionException.class);
        });
        LockLease lease = locks.tryAcquire("nightly", Leases.LONG).orElseThrow();
        db().useTransaction(tx -> {
            assertThatThrownBy(lease::release).isInstanceOf(TransactionException.class);
            assertThatThrownBy(() -> lease.extend(Leases.LONG)).isInstanceOf(TransactionException.class);
        });
        assertThat(lease.isHeld()).isTrue();
        assertThatThrownBy(lease::verify).isInstanceOf(TransactionException.class);
        assertThat(ran).isFalse();
    }

    @Test
    default void aTransactionPassesTheFenceOnlyForTheHolder() {
        String table = Scratch.name("locks");
        String people = Scratch.noPeople(backend());
        LockStore locks = Leases.in(db(), table);
        LockLease late = locks.tryAcquire("nightly", Leases.LONG).orElseThrow();
        db().useTransaction(tx -> {
            db().insert(people, Map.of("name", "Ann"));
            late.verify();
        });
        Leases.letEnd(db(), table);
        LockLease next = locks.tryAcquire("nightly", Leases.LONG).orElseThrow();
        assertThatThrownBy(() -> db().useTransaction(tx -> {
                    db().insert(people, Map.of("name", "Bob"));
                    late.verify();
                }))
                .isInstanceOfSatisfying(
                        LockException.class, e -> assertThat(e.details()).containsEntry("grant", late.token()));
        db().useTransaction(tx -> {
            db().insert(people, Map.of("name", "Cid"));
            next.verify();
        });
        next.close();
        assertThatThrownBy(() -> db().useTransaction(tx -> next.verify())).isInstanceOf(LockException.class);
        assertThat(Scratch.names(db(), people)).containsExactly("Ann", "Cid");
    }

    @Test
    @RequiresCapability(Capability.ROW_LOCKS)
    default void aTransactionThatSeesTheDataOfItsBeginningDoesNotPassTheFenceEither() {
        String table = Scratch.name("locks");
        String people = Scratch.noPeople(backend());
        LockStore locks = Leases.in(db(), table);
        LockLease late = locks.tryAcquire("nightly", Leases.LONG).orElseThrow();
        assertThatThrownBy(() -> db().useTransaction(
                                TxOptions.defaults().withIsolation(Isolation.REPEATABLE_READ), tx -> {
                                    assertThat(Scratch.count(db(), table)).isEqualTo(1);
                                    Concurrently.elsewhere(() -> {
                                        Leases.letEnd(db(), table);
                                        return locks.tryAcquire("nightly", Leases.LONG)
                                                .orElseThrow();
                                    });
                                    db().insert(people, Map.of("name", "Bob"));
                                    late.verify();
                                }))
                .isInstanceOf(DatabaseException.class);
        assertThat(Scratch.names(db(), people)).isEmpty();
    }

    @Test
    default void nobodyIsGrantedALockWhileATransactionThatVerifiedIsNotOver() {
        LockStore locks = Leases.fresh(db());
        LockLease lease = locks.tryAcquire("nightly", Leases.SHORT).orElseThrow();
        AtomicBoolean over = new AtomicBoolean();
        FutureTask<Boolean> next = db().inTransaction(tx -> {
            lease.verify();
            FutureTask<Boolean> waiting = Concurrently.start(() -> {
                locks.acquire("nightly", Leases.LONG, Leases.PATIENCE);
                return over.get();
            });
            Leases.wasteTime(Leases.SHORT.multipliedBy(2));
            assertThat(lease.isHeld()).isFalse();
            assertThat(waiting).isNotDone();
            tx.beforeCommit(() -> over.set(true));
            return waiting;
        });
        assertThat(Concurrently.await(next)).isTrue();
    }
}

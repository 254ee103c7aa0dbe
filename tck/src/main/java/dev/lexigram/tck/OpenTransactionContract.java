package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lexigram.contracts.error.DatabaseTimeoutException;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.error.TransactionRollbackException;
import dev.lexigram.contracts.sql.OpenTransaction;
import dev.lexigram.contracts.sql.Propagation;
import dev.lexigram.contracts.sql.Transaction;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.DatabaseService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Transactions that are begun and ended by hand.
public interface OpenTransactionContract extends SqlContract {

    /// With one connection, so that a leak is seen at once.
    private DatabaseService narrow() {
        return (DatabaseService)
                backend().open(Settings.defaults().withConnections(1).withAcquireTimeout(Duration.ofSeconds(5)));
    }

    private static long add(Transaction transaction, String people, String name) {
        return transaction.database().insert(people, Map.of("name", name));
    }

    @Test
    default void whatIsCommittedByHandIsSeenAndNotBefore() {
        String people = Scratch.noPeople(backend());
        DatabaseService narrow = narrow();
        try (OpenTransaction open = narrow.begin(TxOptions.defaults())) {
            long rows = open.call(transaction -> add(transaction, people, "Eve"));
            assertThat(rows).isEqualTo(1);
            assertThat(narrow.currentTransaction()).isEmpty();
            assertThat(Scratch.count(db(), people)).isZero();
            open.commit();
            assertThat(open.isEnded()).isTrue();
            assertThat(open.transaction().isActive()).isFalse();
        }
        assertThat(Scratch.count(narrow, people)).isEqualTo(1);
    }

    @Test
    default void whatIsNotCommittedIsUndoneAtTheEnd() {
        String people = Scratch.noPeople(backend());
        DatabaseService narrow = narrow();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            try (OpenTransaction open = narrow.begin(TxOptions.defaults())) {
                open.transaction().afterRollback(() -> told.add("undone"));
                open.transaction().afterCommit(() -> told.add("never"));
                open.call(transaction -> add(transaction, people, "Eve"));
            }
        }
        assertThat(told).containsExactly("undone", "undone", "undone");
        assertThat(Scratch.count(narrow, people)).isZero();
    }

    @Test
    default void anEndComesOnce() {
        DatabaseService narrow = narrow();
        OpenTransaction open = narrow.begin(TxOptions.defaults());
        open.commit();
        assertThatThrownBy(open::commit).isInstanceOf(TransactionException.class);
        assertThatThrownBy(open::rollback).isInstanceOf(TransactionException.class);
        assertThatThrownBy(() -> open.call(transaction -> 1))
                .isInstanceOf(TransactionException.class)
                .hasMessageContaining("before");
        open.close();
        assertThat(narrow.tables()).isNotNull();
    }

    @Test
    default void anExceptionInACallLeavesTheDecisionToTheCaller() {
        String people = Scratch.noPeople(backend());
        OpenTransaction open = narrow().begin(TxOptions.defaults());
        assertThatThrownBy(() -> open.call(transaction -> {
                    add(transaction, people, "Eve");
                    throw new IllegalStateException("told");
                }))
                .isInstanceOf(IllegalStateException.class);
        open.commit();
        assertThat(Scratch.count(db(), people)).isEqualTo(1);
    }

    @Test
    default void aMarkedTransactionIsNotCommittedByHandEither() {
        String people = Scratch.noPeople(backend());
        DatabaseService narrow = narrow();
        OpenTransaction open = narrow.begin(TxOptions.defaults());
        open.call(transaction -> add(transaction, people, "Eve"));
        open.transaction().markRollbackOnly();
        assertThatThrownBy(open::commit).isInstanceOf(TransactionRollbackException.class);
        assertThat(Scratch.count(narrow, people)).isZero();
    }

    @Test
    default void anotherThreadCanNeitherUseNorEndIt() {
        try (OpenTransaction open = narrow().begin(TxOptions.defaults())) {
            assertThat(Concurrently.elsewhere(() -> catchThrowable(() -> open.call(transaction -> 1))))
                    .isInstanceOf(TransactionException.class)
                    .hasMessageContaining("thread");
            assertThat(Concurrently.elsewhere(() -> catchThrowable(open::commit)))
                    .isInstanceOf(TransactionException.class);
            assertThat(open.isEnded()).isFalse();
        }
    }

    @Test
    default void whatIsBegunInsideATransactionJoinsIt() {
        String people = Scratch.noPeople(backend());
        DatabaseService narrow = narrow();
        narrow.useTransaction(outer -> {
            try (OpenTransaction open = narrow.begin(TxOptions.defaults())) {
                open.call(transaction -> add(transaction, people, "Eve"));
                open.commit();
            }
        });
        assertThat(Scratch.count(narrow, people)).isEqualTo(1);
        assertThatThrownBy(() -> narrow.useTransaction(outer -> {
                    try (OpenTransaction open = narrow.begin(TxOptions.defaults())) {
                        open.call(transaction -> add(transaction, people, "Fay"));
                    }
                }))
                .isInstanceOf(TransactionRollbackException.class);
        assertThat(Scratch.count(narrow, people)).isEqualTo(1);
    }

    @Test
    default void itsTimeRunsFromTheBeginning() throws InterruptedException {
        DatabaseService narrow = narrow();
        OpenTransaction open = narrow.begin(TxOptions.defaults().withTimeout(Duration.ofMillis(50)));
        Thread.sleep(60);
        assertThatThrownBy(() ->
                        open.call(transaction -> narrow.sql("select 1 as n").one()))
                .isInstanceOf(DatabaseTimeoutException.class);
        assertThatThrownBy(open::commit).isInstanceOf(DatabaseTimeoutException.class);
        assertThat(narrow.tables()).isNotNull();
    }

    @Test
    default void whatCannotBeEndedByHandIsRefused() {
        DatabaseService narrow = narrow();
        List<TxOptions> unfit = List.of(
                TxOptions.defaults().retry(1),
                TxOptions.nested(),
                TxOptions.defaults().withPropagation(Propagation.NOT_SUPPORTED),
                TxOptions.defaults().withPropagation(Propagation.MANDATORY));
        for (TxOptions options : unfit) {
            assertThatThrownBy(() -> narrow.begin(options)).isInstanceOf(TransactionException.class);
        }
    }
}

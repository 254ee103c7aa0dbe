package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DeadlockException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.hook.Registration;
import dev.lexigram.contracts.sql.OpenTransaction;
import dev.lexigram.contracts.sql.SqlTransactionBegun;
import dev.lexigram.contracts.sql.SqlTransactionEnded;
import dev.lexigram.contracts.sql.TransactionListener;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.DatabaseService;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Who is told of transactions and connections.
public interface ListenerContract extends SqlContract {

    /// Remembers what it is told.
    record Recording(List<String> told) implements TransactionListener {
        @Override
        public void begun(SqlTransactionBegun event) {
            told.add("begun " + event.options().propagation());
        }

        @Override
        public void ended(SqlTransactionEnded event) {
            assertThat(event.duration()).isPositive();
            told.add(event.committed() ? "committed" : "rolled back");
        }
    }

    private DatabaseService fresh() {
        return (DatabaseService) backend().open(Settings.defaults().withConnections(2));
    }

    @Test
    default void eachTransactionIsToldOnceAndJoinsAreNot() {
        DatabaseService database = fresh();
        Recording recording = new Recording(new CopyOnWriteArrayList<>());
        try (Registration _ = database.onTransaction(recording)) {
            database.useTransaction(outer -> {
                database.useTransaction(joined -> {});
                database.useTransaction(TxOptions.nested(), nested -> {});
            });
            assertThatThrownBy(() -> database.useTransaction(transaction -> {
                        throw new IOException("body");
                    }))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> database.useTransaction(transaction -> transaction.beforeCommit(() -> {
                        throw new IllegalStateException("at the commit");
                    })))
                    .isInstanceOf(IllegalStateException.class);
            try (OpenTransaction open = database.begin(TxOptions.requiresNew())) {
                open.commit();
            }
        }
        database.useTransaction(unheard -> {});
        assertThat(recording.told())
                .containsExactly(
                        "begun REQUIRED",
                        "committed",
                        "begun REQUIRED",
                        "rolled back",
                        "begun REQUIRED",
                        "rolled back",
                        "begun REQUIRES_NEW",
                        "committed");
    }

    @Test
    default void eachAttemptIsTold() {
        DatabaseService database = fresh();
        Recording recording = new Recording(new CopyOnWriteArrayList<>());
        AtomicInteger attempts = new AtomicInteger();
        try (Registration _ = database.onTransaction(recording)) {
            database.useTransaction(TxOptions.defaults().retry(2), transaction -> {
                if (attempts.incrementAndGet() < 3) {
                    throw new DeadlockException(Problem.of("The victim."), null);
                }
            });
        }
        assertThat(recording.told())
                .containsExactly(
                        "begun REQUIRED",
                        "rolled back",
                        "begun REQUIRED",
                        "rolled back",
                        "begun REQUIRED",
                        "committed");
    }

    @Test
    default void aListenerThatFailsChangesNothing() {
        DatabaseService database = fresh();
        TransactionListener failing = new TransactionListener() {
            @Override
            public void begun(SqlTransactionBegun event) {
                throw new IllegalStateException("listener");
            }

            @Override
            public void ended(SqlTransactionEnded event) {
                throw new AssertionError("listener");
            }
        };
        String people = Scratch.noPeople(backend());
        try (Registration _ = database.onTransaction(failing)) {
            database.useTransaction(transaction -> database.sql("insert into " + people + " (name) values ('Eve')")
                    .execute());
        }
        assertThat(Scratch.count(database, people)).isEqualTo(1);
    }

    @Test
    default void aCallbackAfterTheCommitFindsItTold() {
        DatabaseService database = fresh();
        Recording recording = new Recording(new CopyOnWriteArrayList<>());
        try (Registration _ = database.onTransaction(recording)) {
            database.useTransaction(transaction ->
                    transaction.afterCommit(() -> recording.told().add("after")));
        }
        assertThat(recording.told()).containsExactly("begun REQUIRED", "committed", "after");
    }
}

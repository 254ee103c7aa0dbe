package dev.lexigram.sql;

import dev.lexigram.contracts.hook.HookRegistry;
import dev.lexigram.contracts.hook.Registration;
import dev.lexigram.contracts.sql.SqlConnectionReady;
import dev.lexigram.contracts.sql.SqlTransactionBegun;
import dev.lexigram.contracts.sql.SqlTransactionEnded;
import dev.lexigram.contracts.sql.TransactionListener;
import dev.lexigram.sql.transaction.TransactionListeners;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Who is told of what a database does; whether it is open or not. Thread-safe.
///
/// @param database the database's name
/// @param transactions who is told of transactions
/// @param connections who is told of connections
record Listening(
        String database, TransactionListeners transactions, List<Consumer<? super SqlConnectionReady>> connections) {

    static Listening of(String database) {
        return new Listening(database, new TransactionListeners(), new CopyOnWriteArrayList<>());
    }

    Registration onConnection(Consumer<? super SqlConnectionReady> listener) {
        connections.add(listener);
        return () -> connections.remove(listener);
    }

    void opened() {
        connections.forEach(listener -> listener.accept(new SqlConnectionReady(database)));
    }

    /// Tells an application's hooks, those that somebody asked for.
    void tell(HookRegistry hooks) {
        onConnection(event -> fire(hooks, event));
        transactions.add(new TransactionListener() {
            @Override
            public void begun(SqlTransactionBegun event) {
                fire(hooks, event);
            }

            @Override
            public void ended(SqlTransactionEnded event) {
                fire(hooks, event);
            }
        });
    }

    private static void fire(HookRegistry hooks, Object event) {
        if (hooks.has(event.getClass())) {
            hooks.fire(event);
        }
    }
}

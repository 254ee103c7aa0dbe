package dev.lexigram.sql.transaction;

import dev.lexigram.contracts.hook.Registration;
import dev.lexigram.contracts.sql.SqlTransactionBegun;
import dev.lexigram.contracts.sql.SqlTransactionEnded;
import dev.lexigram.contracts.sql.TransactionListener;
import dev.lexigram.contracts.sql.TxOptions;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Who is told of the transactions of a database. Thread-safe.
public final class TransactionListeners {

    private static final System.Logger LOG = System.getLogger(TransactionListeners.class.getName());

    private final CopyOnWriteArrayList<TransactionListener> listeners = new CopyOnWriteArrayList<>();

    /// Tells the listener of each transaction from now on.
    ///
    /// @return what ends it
    public Registration add(TransactionListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void begun(String database, TxOptions options) {
        if (!listeners.isEmpty()) {
            SqlTransactionBegun event = new SqlTransactionBegun(database, options);
            tell(listener -> listener.begun(event));
        }
    }

    void ended(String database, boolean committed, long nanos) {
        if (!listeners.isEmpty()) {
            SqlTransactionEnded event = new SqlTransactionEnded(database, committed, Duration.ofNanos(nanos));
            tell(listener -> listener.ended(event));
        }
    }

    private void tell(Consumer<TransactionListener> event) {
        for (TransactionListener listener : listeners) {
            try {
                event.accept(listener);
            } catch (RuntimeException | Error e) {
                LOG.log(System.Logger.Level.ERROR, "A listener of transactions failed.", e);
            }
        }
    }
}

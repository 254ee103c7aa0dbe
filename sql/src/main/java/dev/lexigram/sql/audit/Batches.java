package dev.lexigram.sql.audit;

import dev.lexigram.contracts.error.AuditException;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Collects the entries of each transaction and writes them right before its commit, so that heads are locked for a
/// short time and in one order. Thread-safe.
final class Batches {

    private final Database database;
    private final Chains chains;

    /// The entries of transactions that are about to commit; each is used by the transaction's own thread.
    private final Map<Transaction, List<AuditRow>> open = new ConcurrentHashMap<>();

    Batches(Database database, Chains chains) {
        this.database = database;
        this.chains = chains;
    }

    void add(AuditRow row) {
        Optional<Transaction> running = database.currentTransaction();
        if (running.isPresent()) {
            // A callback for each, as those of a part that is undone are dropped with it.
            running.get().beforeCommit(() -> collect(row));
        } else {
            chains.engine().executor().atomically(() -> {
                write(List.of(row));
                return row;
            });
        }
    }

    private void collect(AuditRow row) {
        Transaction committing = database.currentTransaction().orElseThrow();
        List<AuditRow> batch = open.get(committing);
        if (batch == null) {
            batch = new ArrayList<>();
            open.put(committing, batch);
            committing.afterRollback(() -> open.remove(committing));
            committing.beforeCommit(() -> flush(committing));
        }
        batch.add(row);
    }

    private void flush(Transaction committing) {
        List<AuditRow> batch = open.remove(committing);
        if (batch != null) {
            write(batch);
        }
    }

    private void write(List<AuditRow> batch) {
        try {
            chains.append(batch);
        } catch (DatabaseException e) {
            if (e.retryable()) {
                throw e;
            }
            throw new AuditException(
                    AuditException.NOT_WRITTEN,
                    Problem.of("The audit entry could not be written, and so the change was not made either.")
                            .with("table", chains.options().table())
                            .with("entries", batch.size())
                            .hint("Create the trail's tables with createTables(), and let the program write to them."),
                    e);
        }
    }
}

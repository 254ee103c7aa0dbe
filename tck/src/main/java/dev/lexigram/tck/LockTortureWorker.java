package dev.lexigram.tck;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.store.LockLease;
import dev.lexigram.contracts.store.LockStore;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.tck.LockTorture.Accepted;
import dev.lexigram.tck.LockTorture.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One of the programs of {@link LockTorture}: takes the lock, looks, thinks, writes, and does not ask whether
/// it is late.
///
/// @param database what all share
/// @param worker its name
record LockTortureWorker(DatabaseService database, String worker) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int THINKING_MILLIS = 60;

    /// @param args the database's URL and the worker's name
    public static void main(String[] args) throws InterruptedException {
        try (DatabaseService database = DatabaseService.open(args[0])) {
            LockTortureWorker worker = new LockTortureWorker(database, args[1]);
            LockStore locks = LockTorture.locks(database, args[1]);
            // Until it is killed, or the database is gone.
            while (true) {
                worker.work(locks.acquire(LockTorture.LOCK, LockTorture.TTL, PATIENCE));
            }
        }
    }

    private void work(LockLease lease) throws InterruptedException {
        try (lease) {
            TimeUnit.MILLISECONDS.sleep(THINKING_MILLIS);
            writeFenced(lease);
            writeVerified(lease);
        } catch (DatabaseException e) {
            if (!e.retryable()) {
                throw e;
            }
        }
    }

    private void writeFenced(LockLease lease) {
        database.useTransaction(tx -> {
            boolean written = isWritten(
                    lease, F.of("id").eq(LockTorture.FENCED).and(F.of("token").le(lease.token())));
            if (written) {
                accepted(LockTorture.FENCED, lease);
            } else {
                refused(LockTorture.FENCED, lease);
            }
        });
    }

    private void writeVerified(LockLease lease) {
        try {
            database.useTransaction(tx -> {
                isWritten(lease, F.of("id").eq(LockTorture.VERIFIED));
                accepted(LockTorture.VERIFIED, lease);
                lease.verify();
            });
        } catch (LockException e) {
            if (e.problem().sentence().contains("does not belong")) {
                refused(LockTorture.VERIFIED, lease);
            }
        }
    }

    private boolean isWritten(LockLease lease, Predicate where) {
        return database.update("guarded", Map.of("token", lease.token(), "worker", worker), where) == 1;
    }

    private void accepted(String kind, LockLease lease) {
        LockTorture.accepted(database).create(new Accepted(null, kind, lease.token(), worker));
    }

    private void refused(String kind, LockLease lease) {
        LockTorture.refused(database).create(new Refused(null, kind, lease.token(), worker));
    }
}

package dev.lexigram.sql;

import dev.lexigram.contracts.error.DriverException;
import dev.lexigram.contracts.error.Problem;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Databases by tenant, counted by who uses them. Thread-safe.
///
/// One is opening, then in use or idle by turns, then closing, then forgotten. While it is closing nobody gets it,
/// and a second one for its tenant waits until it is closed: no tenant has two.
final class SharedDatabases {

    private static final Logger LOG = System.getLogger("dev.lexigram.sql");

    private final Function<String, DatabaseService> opening;
    private final int keptIdle;
    // Guards everything below and the users of each; never held while a database is opened or closed.
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Shared> all = new HashMap<>();
    // The longest unused first.
    private final Deque<Shared> idle = new ArrayDeque<>();
    private boolean ended;

    SharedDatabases(Function<String, DatabaseService> opening, int keptIdle) {
        this.opening = opening;
        this.keptIdle = keptIdle;
    }

    /// A tenant's database.
    private final class Shared {
        private final String tenant;
        private final FutureTask<DatabaseService> database;
        private final CountDownLatch gone = new CountDownLatch(1);
        private int users;
        private boolean closing;

        Shared(String tenant) {
            this.tenant = tenant;
            this.database = new FutureTask<>(() -> opening.apply(tenant));
        }

        DatabaseService opened() throws ExecutionException, InterruptedException {
            // Whoever comes first opens it, the others wait.
            database.run();
            return database.get();
        }
    }

    /// A use of a database, which ends it being closed by others.
    final class Hold implements AutoCloseable {
        private final Shared shared;
        private final DatabaseService database;

        private Hold(Shared shared, DatabaseService database) {
            this.shared = shared;
            this.database = database;
        }

        DatabaseService database() {
            return database;
        }

        @Override
        public void close() {
            release(shared);
        }
    }

    /// Opens the database if it is not open.
    Hold hold(String tenant) {
        try {
            Shared shared = acquire(tenant);
            try {
                return new Hold(shared, shared.opened());
            } catch (ExecutionException failed) {
                forget(shared);
                throw unchecked(failed);
            } catch (InterruptedException e) {
                release(shared);
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DriverException(
                    Problem.of("Interrupted while waiting for the tenant's database.")
                            .with("tenant", tenant),
                    e);
        }
    }

    private static RuntimeException unchecked(ExecutionException failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
    }

    private Shared acquire(String tenant) throws InterruptedException {
        while (true) {
            Shared shared = use(tenant);
            if (!shared.closing) {
                return shared;
            }
            shared.gone.await();
        }
    }

    private Shared use(String tenant) {
        lock.lock();
        try {
            if (ended) {
                throw new DriverException(
                        Problem.of("The tenants' databases are closed.")
                                .with("tenant", tenant)
                                .hint("Use them before TenantDatabases is closed."),
                        null);
            }
            Shared shared = all.computeIfAbsent(tenant, Shared::new);
            if (!shared.closing) {
                shared.users++;
                idle.remove(shared);
            }
            return shared;
        } finally {
            lock.unlock();
        }
    }

    private void forget(Shared shared) {
        lock.lock();
        try {
            all.remove(shared.tenant, shared);
        } finally {
            lock.unlock();
        }
    }

    private void release(Shared shared) {
        List<Shared> unneeded;
        lock.lock();
        try {
            shared.users--;
            if (shared.users == 0) {
                idle.addLast(shared);
            }
            unneeded = beyond(ended ? 0 : keptIdle);
        } finally {
            lock.unlock();
        }
        unneeded.forEach(this::end);
    }

    /// The longest unused, marked so that nobody takes them any more. Needs the lock.
    private List<Shared> beyond(int kept) {
        List<Shared> unneeded = new ArrayList<>();
        while (idle.size() > kept) {
            Shared oldest = idle.removeFirst();
            oldest.closing = true;
            unneeded.add(oldest);
        }
        return unneeded;
    }

    private void end(Shared shared) {
        try {
            shared.opened().close();
        } catch (RuntimeException | ExecutionException e) {
            // It is not the fault of whoever happened to use another database.
            LOG.log(Level.WARNING, "The database of tenant " + shared.tenant + " did not close.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            forget(shared);
            shared.gone.countDown();
        }
    }

    Set<String> open() {
        lock.lock();
        try {
            Set<String> tenants = new HashSet<>();
            all.forEach((tenant, shared) -> {
                if (shared.database.state() == FutureTask.State.SUCCESS && !shared.closing) {
                    tenants.add(tenant);
                }
            });
            return Set.copyOf(tenants);
        } finally {
            lock.unlock();
        }
    }

    void close() {
        List<Shared> unneeded;
        lock.lock();
        try {
            ended = true;
            unneeded = beyond(0);
        } finally {
            lock.unlock();
        }
        unneeded.forEach(this::end);
    }
}

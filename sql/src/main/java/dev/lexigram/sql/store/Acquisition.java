package dev.lexigram.sql.store;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.contracts.error.DatabaseTimeoutException;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.sql.driver.Polling;
import dev.lexigram.sql.store.LockTable.Grant;
import dev.lexigram.sql.store.LockTable.Seen;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The attempt to get one lock. Not thread-safe.
///
/// Each try looks at the lock and, if it is free, takes it by one statement that has no effect when anyone was
/// granted it since. So the token is known without asking again, and nothing is locked while others are waited
/// for.
final class Acquisition {

    private final LockTable table;
    private final LockProblems problems;
    private final String name;
    private final String owner;
    private final Duration ttl;
    private final Rounds rounds;
    private @Nullable Seen last;

    /// @param name the stored form
    Acquisition(LockTable table, LockProblems problems, String name, String owner, Duration ttl) {
        this.table = table;
        this.problems = problems;
        this.name = name;
        this.owner = owner;
        this.ttl = ttl;
        this.rounds = new Rounds(table.database());
    }

    /// The lock, or empty when it was not granted in time.
    Optional<SqlLease> within(Duration wait) {
        return Polling.until(wait, () -> rounds.run(this::attempt));
    }

    /// The lock.
    ///
    /// @throws LockException when it was not granted in time
    SqlLease required(Duration wait) {
        long start = System.nanoTime();
        DatabaseTimeoutException late = null;
        try {
            Optional<SqlLease> granted = within(wait);
            if (granted.isPresent()) {
                return granted.get();
            }
        } catch (DatabaseTimeoutException e) {
            if (Deadline.current().filter(Deadline::isOver).isEmpty()) {
                throw e;
            }
            late = e;
        }
        throw problems.notGranted(Duration.ofNanos(System.nanoTime() - start), last, late);
    }

    private Optional<SqlLease> attempt() {
        long asked = System.nanoTime();
        Optional<Seen> seen = table.look(name);
        if (seen.isEmpty()) {
            table.insert(name);
            seen = table.look(name);
        }
        last = seen.orElse(null);
        return seen.filter(lock -> !lock.isHeld()).flatMap(lock -> take(lock, asked));
    }

    private Optional<SqlLease> take(Seen free, long asked) {
        Grant grant = new Grant(name, owner, free.token() + 1);
        SqlLease.Term term = SqlLease.Term.of(free, asked, ttl);
        if (!table.take(free, grant, term.expiresAt())) {
            return Optional.empty();
        }
        SqlLease lease = new SqlLease(table, problems, grant, term);
        if (lease.isHeld()) {
            return Optional.of(lease);
        }
        // A transaction that verified an older lease, or a pause of this program, took all of its time.
        lease.release();
        return Optional.empty();
    }
}

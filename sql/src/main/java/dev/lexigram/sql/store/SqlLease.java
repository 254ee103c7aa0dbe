package dev.lexigram.sql.store;

import dev.lexigram.contracts.sql.Transaction;
import dev.lexigram.contracts.store.LockLease;
import dev.lexigram.sql.store.LockTable.Grant;
import dev.lexigram.sql.store.LockTable.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// One grant of a lock. Thread-safe.
final class SqlLease implements LockLease {

    /// For how long the lock is granted.
    ///
    /// @param expiresAt by the database's clock
    /// @param heldUntil by `System.nanoTime`, counted from before the database was asked: never later than its
    ///     end
    record Term(Instant expiresAt, long heldUntil) {

        // SQLite tells its time to the millisecond.
        private static final long CLOCK_MARGIN = 1_000_000;
        // Two clocks may run at speeds that differ by so little.
        private static final int SPEED_MARGIN = 1_000;

        static Term of(Seen seen, long asked, Duration ttl) {
            long nanos = ttl.toNanos();
            long heldUntil = asked + nanos - nanos / SPEED_MARGIN - CLOCK_MARGIN;
            return new Term(seen.seenAt().plus(ttl).truncatedTo(ChronoUnit.MICROS), heldUntil);
        }

        Term notLaterThan(Term other) {
            return other.heldUntil - heldUntil < 0 ? other : this;
        }

        long nanosLeft() {
            return heldUntil - System.nanoTime();
        }
    }

    private final LockTable table;
    private final LockProblems problems;
    private final Grant grant;
    /// Held while the database is told of a change, so that what is known here is what it was told last.
    private final ReentrantLock change = new ReentrantLock();

    private volatile Term term;
    private volatile boolean gone;
    private volatile boolean unwanted;
    private volatile boolean released;

    SqlLease(LockTable table, LockProblems problems, Grant grant, Term term) {
        this.table = table;
        this.problems = problems;
        this.grant = grant;
        this.term = term;
    }

    @Override
    public String name() {
        return problems.lock();
    }

    @Override
    public String owner() {
        return grant.owner();
    }

    @Override
    public long token() {
        return grant.token();
    }

    @Override
    public Instant expiresAt() {
        return term.expiresAt();
    }

    @Override
    public boolean isHeld() {
        return !gone && term.nanosLeft() > 0;
    }

    @Override
    public Duration remaining() {
        return gone ? Duration.ZERO : Duration.ofNanos(Math.max(0, term.nanosLeft()));
    }

    /// Whether someone began to give the lock back: from then on it cannot be lost.
    boolean isUnwanted() {
        return unwanted;
    }

    boolean isReleased() {
        return released;
    }

    @Override
    public boolean extend(Duration ttl) {
        Lifetime.checked(ttl, Lifetime.OF_A_LEASE);
        requireNoTransaction();
        change.lock();
        try {
            return !gone && isExtended(ttl);
        } finally {
            change.unlock();
        }
    }

    private boolean isExtended(Duration ttl) {
        long asked = System.nanoTime();
        Optional<Term> wanted = table.look(grant.name()).map(seen -> Term.of(seen, asked, ttl));
        // If the answer is lost, the sooner end may be the one that counts.
        wanted.ifPresent(next -> term = term.notLaterThan(next));
        if (wanted.isEmpty() || !table.extend(grant, wanted.get().expiresAt())) {
            gone = true;
            return false;
        }
        term = wanted.get();
        return true;
    }

    @Override
    public void verify() {
        if (table.database().currentTransaction().filter(Transaction::isActive).isEmpty()) {
            throw problems.noTransaction();
        }
        if (released || !table.isCurrentToTheEnd(grant)) {
            throw problems.notCurrent(grant.token());
        }
    }

    @Override
    public boolean release() {
        requireNoTransaction();
        unwanted = true;
        gone = true;
        change.lock();
        try {
            if (released) {
                return false;
            }
            boolean freed = Aside.call("lexigram-release", () -> table.free(grant));
            released = true;
            return freed;
        } finally {
            change.unlock();
        }
    }

    private void requireNoTransaction() {
        if (table.database().currentTransaction().isPresent()) {
            throw problems.inTransaction();
        }
    }

    @Override
    public String toString() {
        return "LockLease[" + name() + ", token " + token() + ", " + owner() + "]";
    }
}

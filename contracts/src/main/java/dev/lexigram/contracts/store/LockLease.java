package dev.lexigram.contracts.store;

import java.time.Duration;
import java.time.Instant;

/// A lock that was granted for a time.
///
/// A program can stand still at any moment, for longer than its lease, and go on without noticing: so a lease alone
/// cannot keep two programs from writing. What does is the {@link #token()}, which grows with each grant. Writes to
/// the database that holds the locks call {@link #verify()} in their transaction; other systems are given the token
/// and refuse one that is lower than the highest that they have seen. Thread-safe.
public interface LockLease extends AutoCloseable {

    /// The lock's name.
    String name();

    /// Who was granted it.
    String owner();

    /// The number of this grant: greater than that of any earlier grant of the same name.
    long token();

    /// Until when it was granted, by the store's clock.
    Instant expiresAt();

    /// Whether the lock is surely held, as far as the program can tell by itself: it was granted or extended lately
    /// enough, counted from before it was asked for, and not given back. It costs nothing, and may be untrue a
    /// moment later.
    boolean isHeld();

    /// How long {@link #isHeld()} remains true; zero when it is not.
    Duration remaining();

    /// Holds the lock for so long from now, unless it was lost or is over.
    ///
    /// @return whether the lock is held on; if not, it is not held any more
    /// @throws dev.lexigram.contracts.error.TransactionException inside a transaction
    boolean extend(Duration ttl);

    /// Sees to it that the running transaction commits only if the lock belongs to this lease: it cannot go to
    /// anyone else before the transaction ends.
    ///
    /// Call it last, just before the commit: until then the lock can neither be renewed nor given back.
    ///
    /// @throws dev.lexigram.contracts.error.LockException when the lock was given back, broken or granted to
    /// another
    /// @throws dev.lexigram.contracts.error.TransactionException outside a transaction
    void verify();

    /// Gives the lock back, whatever the deadline of the calling code.
    ///
    /// @return whether it still belonged to this lease; false when it was given back before
    /// @throws dev.lexigram.contracts.error.TransactionException inside a transaction
    boolean release();

    /// As {@link #release()}.
    @Override
    default void close() {
        release();
    }
}

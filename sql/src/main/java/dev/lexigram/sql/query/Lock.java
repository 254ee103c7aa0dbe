package dev.lexigram.sql.query;

/// How the rows of a question are locked until the transaction ends.
///
/// SQLite has no row locks: a question with a lock takes the database's one write lock instead, which excludes all
/// other writers.
///
/// @param strength what others may still do with the rows
/// @param waiting what happens when another transaction holds them
public record Lock(Strength strength, Wait waiting) {

    /// No lock.
    public static final Lock NONE = new Lock(Strength.NONE, Wait.WAIT);

    /// What others may still do with locked rows. MySQL and MariaDB take the next stronger one that they know.
    public enum Strength {
        NONE,
        /// Others cannot change, delete or lock them.
        UPDATE,
        /// As {@link #UPDATE}, but others may still refer to them by foreign keys.
        NO_KEY_UPDATE,
        /// Others may read and share them, not change them.
        SHARE,
        /// Others may change all but their keys.
        KEY_SHARE
    }

    /// What happens when another transaction holds a row.
    public enum Wait {
        /// Wait for it, as long as the lock timeout allows.
        WAIT,
        /// Fail at once with a `LockException`.
        NOWAIT,
        /// Leave the row out.
        SKIP_LOCKED
    }

    boolean isNone() {
        return strength == Strength.NONE;
    }

    Lock withStrength(Strength other) {
        return new Lock(other, waiting);
    }

    Lock withWait(Wait other) {
        return new Lock(isNone() ? Strength.UPDATE : strength, other);
    }
}

package dev.lexigram.sql.driver;

/// Where connections come from. Thread-safe; waits are fair and bounded by the acquire timeout.
public interface ConnectionSource extends AutoCloseable {

    /// A connection for one statement or one transaction.
    ///
    /// @throws dev.lexigram.contracts.error.ConnectionException when none becomes free in time or none can be
    /// opened
    Lease acquire(Access access);

    /// Tells someone of each connection that is made, and of those that were made before. A source that does not
    /// know tells nobody.
    default void onOpened(Runnable listener) {}

    /// How the pool is doing.
    PoolStats stats();

    @Override
    void close();
}

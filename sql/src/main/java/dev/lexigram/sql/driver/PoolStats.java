package dev.lexigram.sql.driver;

/// A pool at one moment.
///
/// @param active connections in use
/// @param idle connections that are free
/// @param waiting callers that wait for one
/// @param capacity the most that can be open
/// @param minimum the fewest that are kept
public record PoolStats(int active, int idle, int waiting, int capacity, int minimum) {

    /// The share of the capacity that is in use, from 0 to 1.
    public double utilization() {
        return capacity == 0 ? 0 : (double) active / capacity;
    }

    /// Two pools taken together.
    public PoolStats plus(PoolStats other) {
        return new PoolStats(
                active + other.active,
                idle + other.idle,
                waiting + other.waiting,
                capacity + other.capacity,
                minimum + other.minimum);
    }
}

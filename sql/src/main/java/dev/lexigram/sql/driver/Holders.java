package dev.lexigram.sql.driver;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which threads hold connections of a pool, to see at once when all of them wait for one more: none would ever be
/// given back. Thread-safe.
final class Holders {

    private final ConcurrentHashMap<Thread, Integer> held = new ConcurrentHashMap<>();
    // Of those that hold connections, the ones that wait for a further one. Guarded by itself.
    private final Map<Thread, Integer> waiting = new HashMap<>();

    /// A thread's wait for a connection.
    interface Wait extends AutoCloseable {
        Wait NONE = () -> {};

        @Override
        void close();
    }

    /// The calling thread asks for a connection.
    ///
    /// @param capacity how many there are at most
    /// @param stuck makes the exception for the case that it would wait for ever, from the names of those who
    ///     hold
    Wait await(int capacity, Function<String, ? extends RuntimeException> stuck) {
        Thread thread = Thread.currentThread();
        Integer own = held.get(thread);
        if (own == null) {
            return Wait.NONE;
        }
        synchronized (waiting) {
            int all =
                    own + waiting.values().stream().mapToInt(Integer::intValue).sum();
            if (all >= capacity) {
                throw stuck.apply(names(thread));
            }
            waiting.put(thread, own);
        }
        return () -> {
            synchronized (waiting) {
                waiting.remove(thread);
            }
        };
    }

    private String names(Thread last) {
        return waiting.keySet().stream()
                        .map(Holders::name)
                        .collect(Collectors.joining(", ", "", waiting.isEmpty() ? "" : ", "))
                + name(last);
    }

    private static String name(Thread thread) {
        return thread.getName().isEmpty() ? "thread " + thread.threadId() : thread.getName();
    }

    /// The calling thread got a connection.
    ///
    /// @return to be run when it is given back, by whichever thread
    Runnable hold() {
        Thread thread = Thread.currentThread();
        held.merge(thread, 1, Integer::sum);
        return () -> held.computeIfPresent(thread, (same, count) -> count == 1 ? null : count - 1);
    }
}

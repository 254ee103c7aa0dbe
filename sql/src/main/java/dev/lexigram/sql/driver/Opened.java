package dev.lexigram.sql.driver;

import java.util.ArrayList;
import java.util.List;

/// How many connections a pool has made, and who wants to know. Thread-safe.
final class Opened {

    private static final System.Logger LOG = System.getLogger(Opened.class.getName());

    // Both are guarded by this.
    private final List<Runnable> listeners = new ArrayList<>();
    private int count;

    /// One more was made.
    void one() {
        List<Runnable> told;
        synchronized (this) {
            count++;
            told = List.copyOf(listeners);
        }
        told.forEach(Opened::tell);
    }

    /// Tells the listener of each, those that were made before included.
    void add(Runnable listener) {
        int before;
        synchronized (this) {
            listeners.add(listener);
            before = count;
        }
        for (int i = 0; i < before; i++) {
            tell(listener);
        }
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "A listener of connections failed.", e);
        }
    }
}

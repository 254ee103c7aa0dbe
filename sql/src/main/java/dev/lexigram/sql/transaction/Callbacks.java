package dev.lexigram.sql.transaction;

import java.util.ArrayList;
import java.util.List;

/// What runs when a transaction ends. Used by the transaction's thread.
final class Callbacks {

    private static final System.Logger LOG = System.getLogger(Callbacks.class.getName());

    private final List<Runnable> beforeCommit = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final List<Runnable> afterRollback = new ArrayList<>();

    void beforeCommit(Runnable callback) {
        beforeCommit.add(callback);
    }

    void afterCommit(Runnable callback) {
        afterCommit.add(callback);
    }

    void afterRollback(Runnable callback) {
        afterRollback.add(callback);
    }

    /// Takes over those of a part that was kept.
    void addAll(Callbacks part) {
        beforeCommit.addAll(part.beforeCommit);
        afterCommit.addAll(part.afterCommit);
        afterRollback.addAll(part.afterRollback);
    }

    /// A place among the callbacks.
    record Place(int beforeCommit, int afterCommit) {}

    /// Where the callbacks stand.
    Place place() {
        return new Place(beforeCommit.size(), afterCommit.size());
    }

    /// Forgets what was to run at the commit for work that is undone. What runs after a rollback still does.
    void backTo(Place place) {
        cut(beforeCommit, place.beforeCommit());
        cut(afterCommit, place.afterCommit());
    }

    private static void cut(List<Runnable> callbacks, int size) {
        if (callbacks.size() > size) {
            callbacks.subList(size, callbacks.size()).clear();
        }
    }

    /// Those that are added meanwhile run too.
    void runBeforeCommit() {
        for (int i = 0; i < beforeCommit.size(); i++) {
            beforeCommit.get(i).run();
        }
    }

    void runAfterCommit() {
        for (Runnable callback : afterCommit) {
            try {
                callback.run();
            } catch (RuntimeException | Error e) {
                // The work is done: whoever was told that it failed would do it again.
                LOG.log(System.Logger.Level.ERROR, "A callback after a commit failed.", e);
            }
        }
    }

    void runAfterRollback(Throwable because) {
        for (Runnable callback : afterRollback) {
            try {
                callback.run();
            } catch (RuntimeException | Error e) {
                because.addSuppressed(e);
            }
        }
    }
}

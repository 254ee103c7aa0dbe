package dev.lexigram.sql.transaction;

import dev.lexigram.contracts.sql.TransactionOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What runs when a transaction ends. Used by the transaction's thread.
final class Callbacks {

    private static final System.Logger LOG = System.getLogger(Callbacks.class.getName());

    private final List<Runnable> beforeCommit = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final List<Runnable> afterRollback = new ArrayList<>();
    private final List<Consumer<TransactionOutcome>> afterEnd = new ArrayList<>();

    void beforeCommit(Runnable callback) {
        beforeCommit.add(callback);
    }

    void afterCommit(Runnable callback) {
        afterCommit.add(callback);
    }

    void afterRollback(Runnable callback) {
        afterRollback.add(callback);
    }

    void afterEnd(Consumer<TransactionOutcome> callback) {
        afterEnd.add(callback);
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

    /// The last given first, as what is made later may rest on what was made before.
    ///
    /// @param because what the caller gets, if it is an exception
    void runAfterEnd(TransactionOutcome outcome, @Nullable Throwable because) {
        for (Consumer<TransactionOutcome> callback : afterEnd.reversed()) {
            try {
                callback.accept(outcome);
            } catch (RuntimeException | Error e) {
                if (because != null && because != e) {
                    because.addSuppressed(e);
                } else {
                    LOG.log(System.Logger.Level.ERROR, "A cleanup after a transaction failed.", e);
                }
            }
        }
    }
}

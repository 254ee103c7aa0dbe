package dev.lexigram.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// What must be undone to stop, last thing first; every step runs even if others fail. Not thread-safe.
final class UndoStack {

    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    private final Deque<Step> steps = new ArrayDeque<>();

    void push(Step step) {
        steps.push(step);
    }

    /// Undoes everything and gives the first failure, with the later ones suppressed.
    @Nullable
    Throwable undo() {
        Throwable first = null;
        while (!steps.isEmpty()) {
            try {
                steps.pop().run();
            } catch (Throwable failure) { // an Error too must not keep the rest from being closed
                first = join(first, failure);
            }
        }
        return first;
    }

    static Throwable join(@Nullable Throwable first, Throwable next) {
        if (first == null) {
            return next;
        }
        // Throwable refuses to suppress itself; the same error may come back from two steps.
        if (first != next) {
            first.addSuppressed(next);
        }
        return first;
    }
}

package dev.lexigram.app;

/// The state of one application and the only way to change it. Thread-safe: its monitor guards the state.
final class Lifecycle {

    private ApplicationState state = ApplicationState.CREATED;

    synchronized ApplicationState state() {
        return state;
    }

    /// @throws IllegalStateException when the move is not allowed, naming both states
    synchronized void moveTo(ApplicationState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("The application cannot go from " + state + " to " + next + ".");
        }
        state = next;
    }

    /// Moves to stopping for the one caller that may stop; false for all others.
    synchronized boolean beginStop() {
        if (state != ApplicationState.RUNNING) {
            return false;
        }
        moveTo(ApplicationState.STOPPING);
        return true;
    }
}

package dev.lexigram.app;

/// The states of an application: `CREATED → STARTING → RUNNING → STOPPING → STOPPED`; a failed boot stops at
/// once.
public enum ApplicationState {
    CREATED,
    STARTING,
    RUNNING,
    STOPPING,
    STOPPED;

    boolean mayBecome(ApplicationState next) {
        return switch (this) {
            case CREATED -> next == STARTING;
            case STARTING -> next == RUNNING || next == STOPPED;
            case RUNNING -> next == STOPPING;
            case STOPPING -> next == STOPPED;
            case STOPPED -> false;
        };
    }
}

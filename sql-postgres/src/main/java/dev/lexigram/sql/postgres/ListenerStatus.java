package dev.lexigram.sql.postgres;

import java.time.Instant;

/// How the connection for notifications is doing.
///
/// @param state what it does
/// @param since since when
/// @param channels how many channels have listeners
/// @param gaps how often it was lost and came back
public record ListenerStatus(State state, Instant since, int channels, long gaps) {

    /// What the connection does.
    public enum State {
        /// Nobody listens, so there is none.
        IDLE,
        /// It is being made for the first listener.
        CONNECTING,
        /// It hears what is sent.
        CONNECTED,
        /// It broke and is being made again: what is sent now is lost.
        LOST
    }

    /// Whether every notification arrives that somebody listens for.
    public boolean isHealthy() {
        return state == State.IDLE || state == State.CONNECTED;
    }
}

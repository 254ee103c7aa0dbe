package dev.lexigram.sql.driver;

/// Is told when a statement begins and ends on one connection; for drivers whose database keeps no time itself.
///
/// Used by one thread at a time, the one that holds the connection.
public interface StatementGuard {

    /// A guard that does nothing: the server cancels long statements.
    StatementGuard NONE = new StatementGuard() {
        @Override
        public void begin() {
            // The server keeps the time.
        }

        @Override
        public void end() {
            // The server keeps the time.
        }
    };

    void begin();

    void end();
}

package dev.lexigram.example.atlas;

import java.util.logging.Level;
import java.util.logging.Logger;

/// What the libraries below may log to standard error.
final class Logging {

    // Held here, as the log manager forgets the settings of loggers that nobody holds.
    private static final Logger ROOT = Logger.getLogger("");

    // Warns of each use of an administrator's scope, as it should; here that is one of the questions.
    private static final Logger SECURITY = Logger.getLogger("dev.lexigram.sql.security");

    private Logging() {}

    /// Lets warnings and errors through only.
    static void quieten() {
        ROOT.setLevel(Level.WARNING);
        SECURITY.setLevel(Level.SEVERE);
    }
}

package dev.lexigram.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What the libraries' logs do in this program: warnings are one line on the error output, the rest is dropped.
final class Logging {

    private static final Logger ROOT = Logger.getLogger("");
    // Held here, as the log manager forgets loggers that nobody holds.
    private static final Logger POOL = Logger.getLogger("com.zaxxer.hikari");

    private Logging() {}

    /// Sets the levels for a run with these arguments; to be called before anything logs.
    static void configure(List<String> arguments) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s: %5$s%n");
        boolean debug = arguments.contains("--debug");
        ROOT.setLevel(debug ? Level.INFO : Level.WARNING);
        // The pool's troubles reach the user as one error; its own account of them would stand beside it.
        POOL.setLevel(debug ? Level.INFO : Level.OFF);
    }
}

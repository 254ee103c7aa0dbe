package dev.lexigram.sql.sqlite;

import org.sqlite.SQLiteJDBCLoader;

/// SQLite itself, which the driver unpacks from its jar and loads into the process.
///
/// That is a third of the start of an application and independent of what else the driver prepares for its first
/// connection, so it runs beside it.
final class NativeLibrary {

    private NativeLibrary() {}

    /// Begins to load it and returns at once. Whoever opens a connection waits for the end, and is told of a failure.
    static void beginToLoad() {
        // A platform thread: loading a library would hold a carrier of virtual threads all the while.
        Thread.ofPlatform().daemon().name("lexigram-sqlite-library").start(NativeLibrary::load);
    }

    private static void load() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception | LinkageError reportedByTheFirstConnection) {
            // The driver tries again when it opens a connection, and throws there.
        }
    }
}

package dev.lexigram.sql.sqlite;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.config.OperationsConfig;
import dev.lexigram.sql.driver.ConnectionFactory;
import dev.lexigram.sql.driver.DatabaseUrl;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// Where a SQLite database is and with which settings it is opened.
///
/// @param jdbcUrl the driver's URL
/// @param inMemory whether it lives in memory only
/// @param pragmas the settings of each connection, in order
record SqliteFile(String jdbcUrl, boolean inMemory, Map<String, String> pragmas) {

    // What may stand after '?' in a URL: settings that are safe to change and can be read back.
    private static final Set<String> ALLOWED = Set.of(
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "busy_timeout",
            "cache_size",
            "temp_store",
            "mmap_size",
            "recursive_triggers",
            "secure_delete",
            "wal_autocheckpoint",
            "journal_size_limit",
            "auto_vacuum",
            "page_size");

    // Databases in memory are known within the process only.
    private static final AtomicLong MEMORIES = new AtomicLong();

    static SqliteFile of(DatabaseUrl url) {
        boolean memory = url.database().equals(":memory:");
        return new SqliteFile(
                memory ? memoryUrl() : "jdbc:sqlite:" + url.database(), memory, pragmas(url.parameters(), memory));
    }

    /// SQLite's own in-memory file system lets several connections share one database, each with its own view of a
    /// transaction; the older shared cache would let readers fail at once while another connection writes.
    private static String memoryUrl() {
        return "jdbc:sqlite:file:/lexigram-" + MEMORIES.incrementAndGet() + "?vfs=memdb";
    }

    private static Map<String, String> pragmas(Map<String, String> given, boolean memory) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("busy_timeout", "5000");
        if (!memory) {
            all.put("journal_mode", "wal");
        }
        all.put("synchronous", memory ? "off" : "normal");
        all.put("foreign_keys", "on");
        given.forEach((name, value) -> {
            if (!ALLOWED.contains(name)) {
                throw new ConfigurationException(Problem.of("The SQLite URL has an unknown setting.")
                        .with("setting", name)
                        .hint("Known: "
                                + String.join(", ", ALLOWED.stream().sorted().toList()) + "."));
            }
            all.put(name, value);
        });
        return all;
    }

    ConnectionFactory writer(OperationsConfig operations) {
        return new SqliteConnections(this, Map.of(), operations.statementTimeout());
    }

    /// Readers refuse to write, so a statement that was taken for a question cannot change anything.
    ConnectionFactory reader(OperationsConfig operations) {
        return new SqliteConnections(this, Map.of("query_only", "on"), operations.statementTimeout());
    }
}

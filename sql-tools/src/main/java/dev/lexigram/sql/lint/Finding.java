package dev.lexigram.sql.lint;

/// Something about a statement of a migration that its author should know. Immutable.
///
/// @param file the file's name
/// @param line the line of the file on which the statement, or the part of it that is meant, begins; the first
///     is 1
/// @param rule the rule's name, which a comment `-- lint:ignore rule reason` names
/// @param severity how much it matters, after the size of the table
/// @param statement the statement's text
/// @param table the table that it is about; empty when it is about none
/// @param lock what others meet while it runs: on PostgreSQL the name of the lock on the table (`ACCESS
///     EXCLUSIVE`), on
/// MySQL and MariaDB algorithm and lock (`ALGORITHM=COPY, LOCK=SHARED`); empty when there is none
/// @param rewrites whether the table gets a new file on disk
/// @param scans whether all its rows are read
/// @param sentence why it matters
/// @param safeForm statements that reach the same without that; empty when there are none
public record Finding(
        String file,
        int line,
        String rule,
        Severity severity,
        String statement,
        String table,
        String lock,
        boolean rewrites,
        boolean scans,
        String sentence,
        String safeForm) {}

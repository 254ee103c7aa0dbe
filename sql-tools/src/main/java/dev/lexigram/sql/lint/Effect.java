package dev.lexigram.sql.lint;

/// What a statement does to a table while it runs. Immutable.
///
/// @param file the file's name
/// @param line the line on which the statement begins
/// @param statement its text
/// @param table the table
/// @param lock the strongest lock on it, named as in {@link Finding#lock()}; empty when there is none
/// @param rewrites whether the table gets a new file on disk
/// @param scans whether all its rows are read
public record Effect(
        String file, int line, String statement, String table, String lock, boolean rewrites, boolean scans) {}

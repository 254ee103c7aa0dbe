package dev.lexigram.sql.diff;

/// A migration as text, for its two files. Each statement ends in a semicolon; comments say what loses data and
/// what is left to be filled in.
///
/// @param up the statements that make the changes
/// @param down the statements that take them back, as far as the structure goes
/// @param transactional whether the statements may run in one transaction; on SQLite those may not that make a
/// table anew to which others refer
public record MigrationText(String up, String down, boolean transactional) {}

package dev.lexigram.sql.lint;

/// A migration file.
///
/// @param name its name, which says its version: files are read in the order of their versions
/// @param text its statements
public record LintFile(String name, String text) {}

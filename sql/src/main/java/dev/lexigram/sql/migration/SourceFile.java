package dev.lexigram.sql.migration;

/// A file of a folder of migrations.
///
/// @param path where it is, for people
/// @param name its name without folders
/// @param text what is in it, with line feeds alone
record SourceFile(String path, String name, String text) {}

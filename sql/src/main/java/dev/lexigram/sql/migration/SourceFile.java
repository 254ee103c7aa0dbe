package dev.lexigram.sql.migration;

/// A file of a folder of scripts.
///
/// @param path where it is, for people
/// @param name its name without folders
/// @param place its folder within the location, with `/`; empty for the location itself
/// @param text what is in it, with line feeds alone
record SourceFile(String path, String name, String place, String text) {}

package dev.lexigram.sql.catalog;

/// How large a table is.
///
/// @param rows how many rows the database believes it to have; counted where it keeps no estimate
/// @param bytes what table and indexes take on disk
public record TableSize(String table, long rows, long bytes) {}

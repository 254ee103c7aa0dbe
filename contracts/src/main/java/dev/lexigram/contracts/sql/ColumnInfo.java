package dev.lexigram.contracts.sql;

import org.jspecify.annotations.Nullable;

/// A column as the database describes it.
///
/// @param name its name
/// @param type its type in the database's own words, in lower case
/// @param nullable whether it may be null
/// @param defaultValue its default as SQL text, or null
/// @param primaryKey whether it is part of the primary key
public record ColumnInfo(
        String name,
        String type,
        boolean nullable,
        @Nullable String defaultValue,
        boolean primaryKey) {}

package dev.lexigram.sql.catalog;

/// A check constraint.
///
/// @param name its name; made up where the database keeps none
/// @param condition what must hold, as the database keeps it, without the brackets around the whole
public record CheckInfo(String name, String condition) {}

package dev.lexigram.sql.manifest;

/// A statement's text for one dialect.
///
/// @param dialect `postgresql`, `mysql`, `mariadb`, `sqlite`, or empty for all that have none of their own
public record ManifestVariant(String dialect, String sql) {}

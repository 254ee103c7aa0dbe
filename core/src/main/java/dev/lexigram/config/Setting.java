package dev.lexigram.config;

/// One key of the configuration as it took effect. Immutable and thread-safe.
///
/// @param key the full key, such as `sql.pool.max_size`
/// @param value the effective value as text, secrets masked
/// @param origin where it came from: `default`, `code`, a file's name or a variable's name
public record Setting(String key, String value, String origin) {}

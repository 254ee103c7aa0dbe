package dev.lexigram.sql.config;

import dev.lexigram.config.Secret;

/// Where a database is.
///
/// @param url its URL; secret, as it may hold a password
public record BackendConfig(Secret url) {

    /// A file in the working directory, so that a program runs before anything is configured.
    public static final String DEFAULT_URL = "sqlite:///data.db";

    public static BackendConfig defaults() {
        return new BackendConfig(Secret.of(DEFAULT_URL));
    }
}

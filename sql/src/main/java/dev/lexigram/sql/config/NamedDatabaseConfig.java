package dev.lexigram.sql.config;

import dev.lexigram.config.Secret;

/// One of several databases.
///
/// @param name the name under which it is injected: `@Named("analytics")`
/// @param primary whether it is also the one without a name; one at most, else the first of the list
/// @param backend where it is
/// @param pool how many connections
public record NamedDatabaseConfig(String name, boolean primary, BackendConfig backend, PoolConfig pool) {

    /// What an entry has that does not say otherwise: two warm connections, no name and no address.
    public static NamedDatabaseConfig defaults() {
        PoolConfig pool = PoolConfig.defaults();
        return new NamedDatabaseConfig(
                "", false, new BackendConfig(Secret.of("")), pool.withSize(2, pool.maxSize(), pool.maxOverflow()));
    }
}

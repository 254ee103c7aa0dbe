package dev.lexigram.sql.driver;

import dev.lexigram.sql.config.OperationsConfig;
import dev.lexigram.sql.config.PoolConfig;
import dev.lexigram.sql.dialect.SqlTypes;

/// What a driver needs to open a database.
///
/// @param name the database's name in the application
/// @param url where it is
/// @param pool how many connections
/// @param operations how statements run
/// @param types the application's own types; the dialect's codecs must know them
public record BackendSettings(
        String name, DatabaseUrl url, PoolConfig pool, OperationsConfig operations, SqlTypes types) {}

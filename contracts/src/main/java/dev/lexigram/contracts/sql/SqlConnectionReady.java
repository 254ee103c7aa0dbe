package dev.lexigram.contracts.sql;

/// A connection to the server was made and is ready for use. Connections are used again, so this is seldom.
///
/// @param database the database's name
public record SqlConnectionReady(String database) {}

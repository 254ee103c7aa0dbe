package dev.lexigram.contracts.sql;

/// A transaction began; one that joins another does not begin. A body that is run again begins one each time.
///
/// @param database the database's name
/// @param options how it was begun
public record SqlTransactionBegun(String database, TxOptions options) {}

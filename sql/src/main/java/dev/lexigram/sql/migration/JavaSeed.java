package dev.lexigram.sql.migration;

import dev.lexigram.contracts.sql.Database;

/// Data that a program brings, written in Java; programs implement it.
public interface JavaSeed {

    /// Its name, by which it is known and takes its place among the others, such as `020_users`.
    String name();

    /// What its author changes together with the code; empty, unless overridden: then changes go unseen.
    default String checksum() {
        return "";
    }

    /// Brings the data, in a transaction in which all calls of the database take part.
    ///
    /// @throws Exception anything: nothing of it is kept then
    void run(Database database) throws Exception;
}

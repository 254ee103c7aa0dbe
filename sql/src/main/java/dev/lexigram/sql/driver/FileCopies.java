package dev.lexigram.sql.driver;

import java.nio.file.Path;

/// Copies a database that is a file, while others use it. Thread-safe.
public interface FileCopies {

    /// Who wants to know how far a copy is.
    @FunctionalInterface
    interface Listener {

        /// @param done how many pages are copied
        /// @param all how many there are
        void at(long done, long all);
    }

    /// Writes the database into a file, as it is at one moment.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when it cannot be written
    void writeTo(Path file, Listener listener);

    /// Puts a file's database into the place of this one: all that was there is gone.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when it cannot be read, or is no database; the
    /// database stays as it was then
    void readFrom(Path file, Listener listener);
}

package dev.lexigram.benchmarks;

import java.sql.SQLException;
import java.util.List;

/// A kind of database on which the tasks are measured. Closing it removes what it made.
interface TestBed extends AutoCloseable {

    /// The database's name for people.
    String name();

    /// The ways that make sense on it, plain JDBC first.
    List<Way> ways();

    /// A store with all rows loaded, which the caller closes.
    ItemStore open(Way way) throws SQLException;

    @Override
    void close();
}

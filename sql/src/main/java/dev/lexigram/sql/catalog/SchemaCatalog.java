package dev.lexigram.sql.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// How a database is asked for its schema. Backends implement it; stateless and thread-safe.
///
/// Each method asks about the schema that the connection is in, with few statements however many tables there
/// are.
public interface SchemaCatalog {

    /// All tables, views and sequences.
    SchemaInfo read(Connection connection) throws SQLException;

    /// How large the tables are, sorted by name.
    List<TableSize> sizes(Connection connection) throws SQLException;
}

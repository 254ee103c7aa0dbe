package dev.lexigram.sql.inspect;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.catalog.SchemaCatalog;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableSize;
import dev.lexigram.sql.driver.SqlBackend;
import dev.lexigram.sql.execute.SqlExecutor;
import dev.lexigram.sql.mapping.SqlEngine;
import java.util.List;

/// Reads the schema that a database's connections are in. Thread-safe.
///
/// In a transaction it sees what that transaction has made.
///
/// ```java
/// SchemaInfo schema = SchemaInspector.on(db).schema();
/// ```
public final class SchemaInspector {

    private final SqlExecutor executor;
    private final SchemaCatalog catalog;

    private SchemaInspector(SqlExecutor executor, SchemaCatalog catalog) {
        this.executor = executor;
        this.catalog = catalog;
    }

    /// @throws DatabaseException when the database is not open
    public static SchemaInspector on(Database database) {
        return new SchemaInspector(
                database.unwrap(SqlEngine.class).executor(),
                database.unwrap(SqlBackend.class).catalog());
    }

    /// All tables, views and sequences. It takes a few statements, however many tables there are.
    ///
    /// @throws DatabaseException when the database cannot be asked
    public SchemaInfo schema() {
        return executor.inspect(catalog::read);
    }

    /// How large the tables are, sorted by name.
    ///
    /// @throws DatabaseException when the database cannot be asked
    public List<TableSize> sizes() {
        return executor.inspect(catalog::sizes);
    }
}

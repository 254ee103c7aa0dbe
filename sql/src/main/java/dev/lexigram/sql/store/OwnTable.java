package dev.lexigram.sql.store;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.schema.SchemaManager;

/// The table of a store.
final class OwnTable {
    private OwnTable() {}

    /// Makes the table unless it is there. Not inside a transaction, which MySQL would end: there it has to
    /// exist.
    static Table of(Database database, Class<?> row, String name) {
        if (database.currentTransaction().isEmpty()) {
            SchemaManager.on(database).create(row, name);
        }
        return Table.of(name);
    }
}

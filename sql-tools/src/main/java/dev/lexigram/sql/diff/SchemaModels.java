package dev.lexigram.sql.diff;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.schema.SchemaManager;

/// The schemas that records want.
public final class SchemaModels {

    private SchemaModels() {}

    /// The schema that these records want on this database: what `SchemaManager.create` would make of them. The
    /// database is not asked anything.
    ///
    /// @throws MappingException when the database cannot have what a record declares
    public static SchemaInfo of(Database database, Class<?>... entities) {
        return SchemaManager.on(database).model(entities);
    }
}

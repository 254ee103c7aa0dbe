package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Field;
import dev.lexigram.sql.identifier.Identifier;

/// Finds the column that a condition's field means. Tables take the name as it is; entities know their components.
@FunctionalInterface
public interface FieldResolver {

    /// The column, never null.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when the field is unknown or not an identifier
    Identifier resolve(Field field);

    /// The field's name taken as a column's.
    static FieldResolver byColumnName() {
        return field -> Identifier.of(field.name());
    }
}

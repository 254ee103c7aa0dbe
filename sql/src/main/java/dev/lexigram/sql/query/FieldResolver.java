package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Field;

/// Finds the column that a field means. Tables take the name as it is; entities know their components.
@FunctionalInterface
public interface FieldResolver {

    /// The column, never null.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when the field is unknown or not an identifier
    Column resolve(Field field);

    /// What is bound for a value that stands beside a field, such as the value in the column's type.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when the value does not suit the field
    default Object bindable(Field field, Object value) {
        return value;
    }

    /// Refuses a field that patterns cannot be matched with.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when the field is known not to be text
    default void checkText(Field field) {
        // Columns by name have no known type.
    }

    /// Refuses to compare two fields of different kinds.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when they are known to be
    default void checkComparable(Field one, Field other) {
        // Columns by name have no known type.
    }

    /// The same for a place in which columns are found in another way, such as with the table's alias before
    /// them.
    default FieldResolver within(FieldResolver place) {
        return new Within(this, place);
    }

    /// The field's name taken as a column's.
    static FieldResolver byColumnName() {
        return field -> Column.of(field.name());
    }
}

package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Field;
import dev.lexigram.sql.identifier.Identifier;

/// Fields without a table's name belong to this table, where the statement knows a second one with the same
/// columns.
///
/// @param inner finds the column
/// @param table whose it is
record OwnTable(FieldResolver inner, Identifier table) implements FieldResolver {

    @Override
    public Column resolve(Field field) {
        Column column = inner.resolve(field);
        return column.qualifier() == null ? column.of(table) : column;
    }

    @Override
    public Object bindable(Field field, Object value) {
        return inner.bindable(field, value);
    }

    @Override
    public void checkText(Field field) {
        inner.checkText(field);
    }

    @Override
    public void checkComparable(Field one, Field other) {
        inner.checkComparable(one, other);
    }
}

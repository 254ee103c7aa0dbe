package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Field;

/// Knows an entity's fields, and asks another where in a statement their columns are.
///
/// @param entity knows the fields
/// @param place knows the columns
record Within(FieldResolver entity, FieldResolver place) implements FieldResolver {

    @Override
    public Column resolve(Field field) {
        return place.resolve(new Field(entity.resolve(field).identifier().name()));
    }

    @Override
    public Object bindable(Field field, Object value) {
        return entity.bindable(field, value);
    }

    @Override
    public void checkText(Field field) {
        entity.checkText(field);
    }

    @Override
    public void checkComparable(Field one, Field other) {
        entity.checkComparable(one, other);
    }
}

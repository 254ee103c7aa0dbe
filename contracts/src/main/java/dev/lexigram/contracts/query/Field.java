package dev.lexigram.contracts.query;

import java.util.Objects;

/// A reference to a field by the name of a record component or of a column.
///
/// Names are checked where the query meets its table or entity, not here.
///
/// @param name the component's or column's name, never blank
public record Field(String name) implements FieldExpression, Operand {

    public Field {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A field's name must not be blank.");
        }
    }

    @Override
    public Field field() {
        return this;
    }

    @Override
    public Field operand() {
        return this;
    }
}

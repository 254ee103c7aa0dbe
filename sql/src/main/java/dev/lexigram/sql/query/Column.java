package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.FieldExpression;
import dev.lexigram.sql.identifier.Identifier;

/// A column's validated name; conditions are built on it: `Column.of("age").ge(18)`.
///
/// @param identifier its name
public record Column(Identifier identifier) implements FieldExpression, SelectItem {

    /// @throws dev.lexigram.contracts.error.InvalidIdentifierException when the name is not an identifier
    public static Column of(String name) {
        return new Column(Identifier.of(name));
    }

    @Override
    public Field field() {
        return new Field(identifier.name());
    }

    @Override
    public String toString() {
        return identifier.name();
    }
}

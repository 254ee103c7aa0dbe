package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.FieldExpression;
import dev.lexigram.sql.identifier.Identifier;
import org.jspecify.annotations.Nullable;

/// A column's validated name; conditions are built on it: `Column.of("age").ge(18)`, `Column.of("u.age").ge(18)`.
///
/// @param qualifier the table or alias that it belongs to, or null where that is clear
/// @param identifier its name
public record Column(@Nullable Identifier qualifier, Identifier identifier) implements FieldExpression, SelectItem {

    /// A column by name, perhaps after a table's name or alias: `age` or `u.age`.
    ///
    /// @throws dev.lexigram.contracts.error.InvalidIdentifierException when a part is not an identifier
    public static Column of(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? new Column(null, Identifier.of(name))
                : new Column(Identifier.of(name.substring(0, dot)), Identifier.of(name.substring(dot + 1)));
    }

    /// A column of the one table that a change is about.
    static Column unqualified(String name) {
        return new Column(null, Identifier.of(name));
    }

    /// The same column of the table or alias.
    public Column of(Identifier table) {
        return new Column(table, identifier);
    }

    @Override
    public Field field() {
        return new Field(toString());
    }

    @Override
    public String toString() {
        return qualifier == null ? identifier.name() : qualifier.name() + "." + identifier.name();
    }
}

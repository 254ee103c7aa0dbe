package dev.lexigram.sql.query;

import dev.lexigram.sql.identifier.Identifier;

/// A schema's validated name.
///
/// @param identifier its name
public record Schema(Identifier identifier) {

    /// @throws dev.lexigram.contracts.error.InvalidIdentifierException when the name is not an identifier
    public static Schema of(String name) {
        return new Schema(Identifier.of(name));
    }

    /// A table in this schema.
    public Table table(String name) {
        return new Table(this, Identifier.of(name));
    }

    @Override
    public String toString() {
        return identifier.name();
    }
}

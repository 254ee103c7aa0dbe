package dev.lexigram.sql.dialect;

import dev.lexigram.contracts.query.Operand;
import dev.lexigram.sql.identifier.Identifier;

/// How a database asks for parts of JSON documents. Backends implement it; users may, for a database of their
/// own.
///
/// Every method writes an expression that means the same on all databases: what is not there is null, a key finds
/// only members of objects and an index only elements of arrays. Stateless and thread-safe.
public interface JsonSyntax {

    /// Writes the value at a path as JSON: null when there is none, JSON's null when that is there.
    void extract(TextSink out, Operand document, JsonPath path);

    /// Writes the database's own name of the value's type.
    void type(TextSink out, Operand document, JsonPath path);

    /// The database's own names of a type in quotes, with commas between them.
    String namesOf(JsonType type);

    /// Writes the value as text: a string without quotes, null for JSON's null.
    void text(TextSink out, Operand document, JsonPath path);

    /// Writes the value as a double; null when it is no number.
    void number(TextSink out, Operand document, JsonPath path);

    /// Writes the value as a boolean; null when it is none.
    void bool(TextSink out, Operand document, JsonPath path);

    /// Writes how many elements an array has; null when the value is none.
    void length(TextSink out, Operand document, JsonPath path);

    /// Writes a JSON value that travels as a parameter.
    void literal(TextSink out, String json);

    /// Writes the document with a value put at a path whose parent is known to be there.
    void put(TextSink out, Operand document, JsonPath path, String json);

    /// Writes the document without the value at a path whose parent is known to be there.
    void without(TextSink out, Operand document, JsonPath path);

    /// Writes the elements of an array as a source of rows, name included.
    void elements(TextSink out, Operand document, JsonPath path, Identifier name);

    /// Writes one of {@link #elements} as JSON.
    void element(TextSink out, Operand document, JsonPath path, Identifier name);

    /// Writes the condition that the value holds another one, if the database has an operator for it that means
    /// what PostgreSQL's `@>` means.
    ///
    /// @return false when nothing was written; the condition is then put together from the others
    default boolean contains(TextSink out, Operand document, JsonPath path, String json) {
        return false;
    }

    /// Writes the condition that the value is of a type.
    default void isType(TextSink out, Operand document, JsonPath path, JsonType type) {
        type(out, document, path);
        out.text(" in (").text(namesOf(type)).text(")");
    }
}

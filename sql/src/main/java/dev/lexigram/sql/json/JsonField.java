package dev.lexigram.sql.json;

import dev.lexigram.contracts.query.Expression;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.dialect.JsonPath;
import dev.lexigram.sql.dialect.JsonSyntax;
import dev.lexigram.sql.dialect.JsonType;
import dev.lexigram.sql.json.JsonExpression.Kind;
import dev.lexigram.sql.query.SqlCondition;
import dev.lexigram.sql.query.SqlExpression;
import org.jspecify.annotations.Nullable;

/// A JSON column, or a place in it: `JsonField.of("settings").text("theme").eq("dark")`.
///
/// Places are given as parts, texts for keys and whole numbers for indexes, never as path text; a key means itself
/// whatever it holds. Answers mean the same on every database: what is not there is null, a key finds members of
/// objects only and an index elements of arrays only. Values are JSON as Java has it: maps with text keys,
/// collections, texts, numbers, booleans and null. Immutable and thread-safe.
public final class JsonField {

    private final Operand document;
    private final JsonPath path;

    private JsonField(Operand document, JsonPath path) {
        this.document = document;
        this.path = path;
    }

    /// The document in a column, perhaps after a table's name or alias: `settings` or `u.settings`.
    public static JsonField of(String column) {
        return of(F.of(column));
    }

    /// The document that an expression gives.
    public static JsonField of(Expression document) {
        return new JsonField(document.operand(), JsonPath.ROOT);
    }

    /// A JSON value for an insertion or an update: `JsonField.literal(Map.of("theme", "dark"))`.
    ///
    /// @throws IllegalArgumentException when JSON has no form for it
    public static SqlExpression literal(@Nullable Object value) {
        return new JsonLiteral(JsonText.of(value));
    }

    /// A place further down: texts are keys, whole numbers are indexes.
    ///
    /// @throws IllegalArgumentException when a part is neither, an index is negative, or a key holds control
    /// characters
    public JsonField path(Object... parts) {
        return new JsonField(document, path.then(parts));
    }

    /// The value as text: a string without its quotes, null for JSON's null. Objects and arrays are their JSON, in
    /// the database's own spacing.
    public SqlExpression text(Object... parts) {
        return expression(Kind.TEXT, parts);
    }

    /// The value as a double; null when it is no number.
    public SqlExpression number(Object... parts) {
        return expression(Kind.NUMBER, parts);
    }

    /// The value as a boolean; null when it is none.
    public SqlExpression bool(Object... parts) {
        return expression(Kind.BOOLEAN, parts);
    }

    /// How many elements an array has; null when the value is none.
    public SqlExpression length(Object... parts) {
        return expression(Kind.LENGTH, parts);
    }

    /// The value as JSON, for selecting; to compare, ask for {@link #text}, {@link #number} or {@link #contains}.
    public SqlExpression value(Object... parts) {
        return expression(Kind.VALUE, parts);
    }

    private SqlExpression expression(Kind kind, Object... parts) {
        return new JsonExpression(kind, document, path.then(parts));
    }

    /// Whether there is a value, be it JSON's null.
    public Predicate exists(Object... parts) {
        return value(parts).isNotNull();
    }

    /// Whether this is an object with the key, be its value JSON's null.
    public Predicate hasKey(String key) {
        return exists(key);
    }

    /// Whether the value is of a type; unknown when there is none.
    public SqlCondition is(JsonType type, Object... parts) {
        return new JsonTypeCondition(document, path.then(parts), type);
    }

    /// Whether the value holds another one, as PostgreSQL's `@>` says it: objects hold objects with some of their
    /// members, arrays hold arrays whose elements they have, scalars hold their equals, and an array as a whole
    /// holds a scalar that is one of its elements. Unknown when there is no value.
    ///
    /// @throws IllegalArgumentException when JSON has no form for it
    public SqlCondition contains(@Nullable Object value) {
        return new JsonContains(document, path, JsonText.checked(value));
    }

    /// The document with the value here, for an update of its column. A missing member is added to the object that
    /// it belongs to; where that object or the element is missing, the document stays as it is.
    ///
    /// @throws IllegalArgumentException when JSON has no form for the value
    public SqlExpression set(@Nullable Object value) {
        return path.isRoot() ? literal(value) : new JsonChange(document, path, JsonText.of(value));
    }

    /// The document without the value here, for an update of its column; the document as it is when there is
    /// none.
    ///
    /// @throws IllegalStateException for a whole document
    public SqlExpression remove() {
        if (path.isRoot()) {
            throw new IllegalStateException("A document cannot be removed from itself. Set the column to null.");
        }
        return new JsonChange(document, path, null);
    }

    static JsonSyntax syntax(Dialect dialect) {
        return dialect.json().orElseThrow(() -> dialect.lacks(Capability.JSON));
    }
}

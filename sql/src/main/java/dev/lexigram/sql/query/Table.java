package dev.lexigram.sql.query;

import dev.lexigram.sql.identifier.Identifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table's validated name, and where statements about it begin: `Table.of("users").select().where(…)`.
///
/// @param schema the schema, or null for the connection's own
/// @param identifier the table's name
public record Table(@Nullable Schema schema, Identifier identifier) {

    /// A table by name, perhaps qualified: `users` or `sales.users`.
    ///
    /// @throws dev.lexigram.contracts.error.InvalidIdentifierException when a part is not an identifier
    public static Table of(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? new Table(null, Identifier.of(name))
                : Schema.of(name.substring(0, dot)).table(name.substring(dot + 1));
    }

    /// A query for these columns, or for all when none is named.
    public QueryBuilder select(String... columns) {
        return QueryBuilder.from(this).columns(columns);
    }

    /// An insertion of one row; {@link InsertBuilder#values} adds more.
    public InsertBuilder insert(Map<String, ? extends @Nullable Object> values) {
        return InsertBuilder.into(this).values(values);
    }

    /// An insertion of many rows, which all name the same columns.
    public InsertBuilder insertAll(Collection<? extends Map<String, ? extends @Nullable Object>> rows) {
        return InsertBuilder.into(this).rows(rows);
    }

    /// An insertion of the rows that a question gives into these columns.
    public InsertBuilder insertFrom(RowsBuilder rows, String... columns) {
        return InsertBuilder.from(this, Arrays.stream(columns).map(Column::of).toList(), rows);
    }

    /// This table under another name, for joins.
    public Source as(String alias) {
        return new Source.Named(this, Identifier.of(alias));
    }

    /// A change of the rows that `where` picks.
    public UpdateBuilder update(Map<String, ? extends @Nullable Object> values) {
        return UpdateBuilder.of(this).set(values);
    }

    /// A deletion of the rows that `where` picks.
    public DeleteBuilder delete() {
        return DeleteBuilder.from(this);
    }

    @Override
    public String toString() {
        return schema == null ? identifier.name() : schema + "." + identifier.name();
    }
}

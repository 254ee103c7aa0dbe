package dev.lexigram.sql.query;

import dev.lexigram.sql.identifier.Identifier;
import org.jspecify.annotations.Nullable;

/// What rows are taken from: a table, a common table expression, or the result of another query.
public sealed interface Source {

    /// A table or common table expression.
    ///
    /// @param table its name
    /// @param alias what the statement calls it, or null for its own name
    record Named(Table table, @Nullable Identifier alias) implements Source {
        @Override
        public Identifier name() {
            return alias == null ? table.identifier() : alias;
        }
    }

    /// No table: one row without columns, for what is only computed.
    record Nothing() implements Source {

        private static final Identifier NOTHING = Identifier.of("nothing");

        @Override
        public Identifier name() {
            return NOTHING;
        }
    }

    /// The result of a query.
    ///
    /// @param rows the query
    /// @param name what the statement calls it
    record Derived(Query.Rows rows, Identifier name) implements Source {}

    /// What the statement calls it.
    Identifier name();

    /// A table, perhaps with a schema and perhaps with an alias after a space: `users`, `sales.orders o`.
    ///
    /// @throws dev.lexigram.contracts.error.InvalidIdentifierException when a part is not an identifier
    static Source of(String tableAndAlias) {
        String text = tableAndAlias.strip();
        int space = text.indexOf(' ');
        return space < 0
                ? new Named(Table.of(text), null)
                : new Named(
                        Table.of(text.substring(0, space)),
                        Identifier.of(text.substring(space + 1).strip()));
    }
}

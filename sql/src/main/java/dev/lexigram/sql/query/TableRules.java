package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Predicate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What holds for every statement about a table, wherever in the statement the table stands. The renderer puts it
/// in, so no builder, sub-query or join can go around it.
public interface TableRules {

    /// What a statement does with a table.
    enum Use {
        READ,
        INSERT,
        UPDATE,
        DELETE
    }

    /// The condition that a row must meet to be seen, or null when there is none. Its fields are the table's
    /// columns.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when the statement must not run at all
    @Nullable
    Predicate restriction(Table table, Use use);

    /// The columns that every written row must have, with their values; often empty.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when the statement must not run at all
    Map<Column, Object> owned(Table table, Use use);

    /// Where the table is: in the schema that holds for the calling code, or as it was named. What it names in the
    /// rest of a statement stays its name without a schema.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when the statement must not run at all
    default Table placed(Table table) {
        return table;
    }

    /// Whether nothing holds for reading the table now, whoever asks: its rows are seen by all, and it is where it
    /// is named. A text that was rendered without rules is right then. It costs next to nothing to ask.
    default boolean isFree(Table table) {
        return false;
    }

    /// No rules.
    static TableRules none() {
        return NoRules.INSTANCE;
    }

    /// The rules of a database without any.
    enum NoRules implements TableRules {
        INSTANCE;

        @Override
        public @Nullable Predicate restriction(Table table, Use use) {
            return null;
        }

        @Override
        public Map<Column, Object> owned(Table table, Use use) {
            return Map.of();
        }

        @Override
        public boolean isFree(Table table) {
            return true;
        }
    }
}

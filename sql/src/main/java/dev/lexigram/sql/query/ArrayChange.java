package dev.lexigram.sql.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of many rows at once, for databases that take the values as one array for each column
/// ({@link dev.lexigram.sql.dialect.Capability#ARRAYS}). Immutable.
///
/// Updates and deletions return the place of each row that was met, from 1. The rules about tables hold as
/// everywhere.
public sealed interface ArrayChange {

    /// The table that is changed.
    Table table();

    /// A change of the rows with these keys.
    ///
    /// @param keys the columns that must be equal, at least one
    /// @param sets the columns that get new values, at least one
    record Update(Table table, List<ArrayColumn> keys, List<ArrayColumn> sets) implements ArrayChange {
        public Update {
            keys = List.copyOf(keys);
            sets = List.copyOf(sets);
        }
    }

    /// A deletion of the rows with these keys.
    ///
    /// @param keys the columns that must be equal, at least one
    record Delete(Table table, List<ArrayColumn> keys) implements ArrayChange {
        public Delete {
            keys = List.copyOf(keys);
        }
    }

    /// An insertion that changes the rows which exist; it returns nothing.
    ///
    /// @param columns what is written, at least one
    /// @param conflict what is done about rows that exist
    record Upsert(Table table, List<ArrayColumn> columns, Conflict conflict) implements ArrayChange {
        public Upsert {
            columns = List.copyOf(columns);
        }
    }

    /// A column whose values are sent as one array.
    ///
    /// @param column the column
    /// @param arrayType the array's type in the database's words, such as `int8[]`; never from input
    /// @param array what becomes the statement's parameter
    record ArrayColumn(
            Column column, String arrayType, @Nullable Object array) {}
}

package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement as data. Immutable; nothing in it has touched a database or become text.
public sealed interface Query {

    /// The table that the statement is about.
    Table table();

    /// A question.
    ///
    /// @param distinct whether equal rows count once
    /// @param items the columns, at least one
    /// @param table where from
    /// @param where which rows
    /// @param orderBy in which order, most significant first
    /// @param limit at most how many rows, or null
    /// @param offset how many rows to leave out first, or null
    record Select(
            boolean distinct,
            List<SelectItem> items,
            Table table,
            Predicate where,
            List<Sort> orderBy,
            @Nullable Long limit,
            @Nullable Long offset)
            implements Query {
        public Select {
            items = List.copyOf(items);
            orderBy = List.copyOf(orderBy);
        }
    }

    /// An insertion.
    ///
    /// @param table where to
    /// @param columns which columns; none means a row of defaults
    /// @param rows a value for each column, in order
    /// @param returning which columns of the new rows come back
    record Insert(Table table, List<Column> columns, List<List<@Nullable Object>> rows, List<Column> returning)
            implements Query {
        public Insert {
            columns = List.copyOf(columns);
            rows = Collections.unmodifiableList(new ArrayList<>(rows));
            returning = List.copyOf(returning);
        }
    }

    /// A change.
    ///
    /// @param table where
    /// @param assignments which columns get which values, at least one
    /// @param where which rows
    /// @param returning which columns of the changed rows come back
    record Update(Table table, List<Assignment> assignments, Predicate where, List<Column> returning) implements Query {
        public Update {
            assignments = List.copyOf(assignments);
            returning = List.copyOf(returning);
        }
    }

    /// A deletion.
    ///
    /// @param table where
    /// @param where which rows
    /// @param returning which columns of the deleted rows come back
    record Delete(Table table, Predicate where, List<Column> returning) implements Query {
        public Delete {
            returning = List.copyOf(returning);
        }
    }

    /// A column and its new value.
    record Assignment(Column column, @Nullable Object value) {}
}

package dev.lexigram.sql.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a table's rules demand of rows that do not pass the renderer one by one, such as those of a copy.
///
/// The rules are asked once, when it is made. Immutable and thread-safe.
public final class OwnedRows {

    private final Table table;
    private final List<Column> columns;
    // By the position in the columns.
    private final Map<Integer, Object> demanded;
    private final TableRules.Use use;

    private OwnedRows(Table table, List<Column> columns, Map<Integer, Object> demanded, TableRules.Use use) {
        this.table = table;
        this.columns = List.copyOf(columns);
        this.demanded = Map.copyOf(demanded);
        this.use = use;
    }

    /// For rows that are inserted: what is missing is filled in.
    ///
    /// @param renderer has the rules
    public static OwnedRows inserted(Renderer renderer, Table table, List<Column> columns) {
        List<Column> all = new ArrayList<>(columns);
        Map<Integer, Object> demanded = new HashMap<>();
        renderer.rules().owned(table, TableRules.Use.INSERT).forEach((column, value) -> {
            int at = indexOf(columns, column);
            if (at < 0) {
                all.add(column);
            }
            demanded.put(at < 0 ? all.size() - 1 : at, value);
        });
        return new OwnedRows(table, all, demanded, TableRules.Use.INSERT);
    }

    /// For rows that are changed: a column that is not written stays out.
    ///
    /// @param columns those that are written
    public static OwnedRows changed(Renderer renderer, Table table, List<Column> columns) {
        Map<Integer, Object> demanded = new HashMap<>();
        renderer.rules().owned(table, TableRules.Use.UPDATE).forEach((column, value) -> {
            int at = indexOf(columns, column);
            if (at >= 0) {
                demanded.put(at, value);
            }
        });
        return new OwnedRows(table, columns, demanded, TableRules.Use.UPDATE);
    }

    /// For rows of which nothing is written, such as those that are deleted.
    public static OwnedRows named(Table table, List<Column> columns) {
        return new OwnedRows(table, columns, Map.of(), TableRules.Use.DELETE);
    }

    private static int indexOf(List<Column> columns, Column column) {
        for (int i = 0; i < columns.size(); i++) {
            if (OwnedColumns.equal(columns.get(i), column)) {
                return i;
            }
        }
        return -1;
    }

    /// The given columns, and after them those that the rules add.
    public List<Column> columns() {
        return columns;
    }

    /// The value that every row has in a column by the rules, or null where rows may differ.
    public @Nullable Object demanded(int column) {
        return demanded.get(column);
    }

    /// What is written for a value.
    ///
    /// @throws dev.lexigram.contracts.error.RepositoryException when the row would belong to someone else
    public @Nullable Object checked(int column, @Nullable Object value) {
        if (demanded.isEmpty()) {
            return value;
        }
        Object demand = demanded.get(column);
        if (demand == null || (value != null && OwnedColumns.same(value, demand))) {
            return value;
        }
        if (value == null && use == TableRules.Use.INSERT) {
            return demand;
        }
        throw OwnedColumns.refused(table, columns.get(column));
    }
}

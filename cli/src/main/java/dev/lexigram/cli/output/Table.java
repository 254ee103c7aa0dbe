package dev.lexigram.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows under columns.
///
/// @param kind what they are
/// @param columns the columns' names
/// @param rows the values, as many in each as there are columns
public record Table(Kind kind, List<String> columns, List<List<@Nullable Object>> rows) {

    /// What rows are.
    public enum Kind {
        /// The program's own words: capital letters above, nothing where there is nothing.
        REPORT,
        /// A query's result: names as they are, and `NULL` told from an empty text.
        RESULT
    }

    /// A report without rows yet.
    public static Table report(String... columns) {
        return new Table(Kind.REPORT, List.of(columns), new ArrayList<>());
    }

    /// Adds a row; it has a value for each column.
    public Table add(@Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object value : values) {
            row.add(value);
        }
        rows.add(row);
        return this;
    }

    /// A copy without a column that has nothing to say.
    public Table without(String column) {
        int index = columns.indexOf(column);
        Table copy =
                report(columns.stream().filter(name -> !name.equals(column)).toArray(String[]::new));
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Object> rest = new ArrayList<>(row);
            rest.remove(index);
            copy.rows.add(rest);
        }
        return copy;
    }

    String heading(int column) {
        String name = columns.get(column);
        return kind == Kind.RESULT || name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /// The rows as objects; of columns with the same name the later ones get a number.
    public List<Map<String, @Nullable Object>> objects() {
        List<String> names = distinct(columns);
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                object.put(names.get(i), row.get(i));
            }
            all.add(object);
        }
        return all;
    }

    private static List<String> distinct(List<String> columns) {
        List<String> names = new ArrayList<>();
        for (String column : columns) {
            String name = column;
            for (int number = 2; names.contains(name); number++) {
                name = column + "_" + number;
            }
            names.add(name);
        }
        return names;
    }
}

package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import java.util.List;

/// Where a record's components stand among the columns of a result.
final class ComponentPositions {
    private ComponentPositions() {}

    /// For each component the index from 1 of its column, or else of a column with the component's name; columns
    /// that no component asks for are left out.
    ///
    /// @throws MappingException when a component has no column; it lists the columns
    static int[] of(EntityModel<?> model, List<String> columns) {
        int[] at = new int[model.size()];
        for (ColumnModel column : model.columns()) {
            at[column.index()] = position(model, column, columns);
        }
        return at;
    }

    private static int position(EntityModel<?> model, ColumnModel column, List<String> columns) {
        int at = indexOf(column.column().identifier().name(), columns);
        if (at < 0 && !isAnothersColumn(model, column)) {
            at = indexOf(column.component(), columns);
        }
        if (at >= 0) {
            return at + 1;
        }
        throw new MappingException(
                Problem.of("The result has no column for a component of the record.")
                        .with("record", model.type().getName())
                        .with("component", column.component())
                        .hint("Its columns: " + String.join(", ", columns) + ". Name one with 'as'."),
                null);
    }

    private static int indexOf(String name, List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    // Else a component would silently get what belongs to another one.
    private static boolean isAnothersColumn(EntityModel<?> model, ColumnModel column) {
        return model.columns().stream()
                .anyMatch(other -> other.index() != column.index()
                        && other.column().identifier().name().equalsIgnoreCase(column.component()));
    }
}

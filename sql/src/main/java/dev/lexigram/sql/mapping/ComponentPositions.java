package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import java.util.List;

/// Where a record's components stand among the columns of a result.
final class ComponentPositions {
    private ComponentPositions() {}

    /// For each component the index of its column from 1; columns that no component asks for are left out.
    ///
    /// @throws MappingException when a component has no column; it lists the columns
    static int[] of(EntityModel<?> model, List<String> columns) {
        int[] at = new int[model.columns().size()];
        for (ColumnModel column : model.columns()) {
            at[column.index()] = position(model, column, columns);
        }
        return at;
    }

    private static int position(EntityModel<?> model, ColumnModel column, List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            String label = columns.get(i);
            if (label.equalsIgnoreCase(column.column().identifier().name())
                    || label.equalsIgnoreCase(column.component())) {
                return i + 1;
            }
        }
        throw new MappingException(
                Problem.of("The result has no column for a component of the record.")
                        .with("record", model.type().getName())
                        .with("component", column.component())
                        .hint("Its columns: " + String.join(", ", columns) + ". Name one with 'as'."),
                null);
    }
}

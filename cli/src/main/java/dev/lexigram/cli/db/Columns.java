package dev.lexigram.cli.db;

import dev.lexigram.cli.output.Table;
import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.catalog.ViewInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The columns of a table as rows, each with what it is part of.
final class Columns {

    private Columns() {}

    static Table of(TableDetails table) {
        Table list = report();
        table.columns().forEach(column -> add(list, column, keys(table, column.name())));
        return list;
    }

    static Table of(ViewInfo view) {
        Table list = report();
        view.columns().forEach(column -> add(list, column, null));
        return list;
    }

    private static Table report() {
        return Table.report("column", "type", "nullable", "default", "key");
    }

    private static void add(Table list, ColumnDetails column, @Nullable String keys) {
        list.add(column.name(), column.type(), column.nullable(), filling(column), keys);
    }

    private static @Nullable String filling(ColumnDetails column) {
        if (column.generated().isPresent()) {
            return "generated " + column.generated().get();
        }
        return column.numbering() == ColumnDetails.Numbering.NONE
                ? column.defaultValue().orElse(null)
                : "numbered";
    }

    private static @Nullable String keys(TableDetails table, String column) {
        List<String> keys = new ArrayList<>();
        table.primaryKey().filter(key -> key.columns().contains(column)).ifPresent(key -> keys.add("primary"));
        for (ForeignKeyInfo key : table.foreignKeys()) {
            int index = key.columns().indexOf(column);
            if (index >= 0) {
                keys.add("-> " + key.table() + "." + key.targets().get(index));
            }
        }
        for (IndexInfo index : table.indexes()) {
            if (index.parts().stream()
                    .anyMatch(part -> part.column() && part.text().equals(column))) {
                keys.add(index.unique() ? "unique " + index.name() : "index " + index.name());
            }
        }
        return keys.isEmpty() ? null : String.join(", ", keys);
    }
}

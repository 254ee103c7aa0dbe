package dev.lexigram.tck;

import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.catalog.ViewInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A schema in short lines, so that a test can say all of it.
final class SchemaLines {

    private SchemaLines() {}

    static List<String> of(SchemaInfo schema) {
        List<String> lines = new ArrayList<>();
        schema.tables().forEach(table -> lines.addAll(of(table)));
        for (ViewInfo view : schema.views()) {
            lines.add("view " + view.name() + " "
                    + view.columns().stream().map(ColumnDetails::name).toList()
                    + (view.materialized() ? " materialized" : ""));
        }
        schema.sequences().forEach(name -> lines.add("sequence " + name));
        return lines;
    }

    static List<String> of(TableDetails table) {
        List<String> lines = new ArrayList<>();
        lines.add(("table " + table.name() + " [" + table.options() + "] " + table.comment()).strip());
        table.columns().forEach(column -> lines.add(line(column)));
        table.primaryKey().ifPresent(key -> lines.add("key " + key.name() + " " + key.columns()));
        table.foreignKeys().forEach(key -> lines.add(line(key)));
        table.checks().forEach(check -> lines.add("check " + check.name() + " " + check.condition()));
        table.indexes().forEach(index -> lines.add(line(index)));
        return lines;
    }

    private static String line(ColumnDetails column) {
        return column.name() + " " + column.type()
                + column.generated().map(words -> " as " + words).orElse("")
                + (column.nullable() ? "" : " not null")
                + (column.numbering() == ColumnDetails.Numbering.NONE ? "" : " numbered " + lower(column.numbering()))
                + column.defaultValue().map(value -> " default " + value).orElse("")
                + (column.comment().isEmpty() ? "" : " \"" + column.comment() + '"');
    }

    private static String line(ForeignKeyInfo key) {
        return key.name() + " " + key.columns() + " -> " + key.table() + " " + key.targets() + " "
                + lower(key.onDelete()) + " " + lower(key.onUpdate());
    }

    private static String line(IndexInfo index) {
        return (index.unique() ? "unique " : "index ") + (index.constraint() ? "constraint " : "") + index.name() + " "
                + index.method() + " "
                + index.parts().stream().map(SchemaLines::part).toList()
                + index.where().map(where -> " where " + where).orElse("")
                + (index.valid() ? "" : " invalid");
    }

    private static String part(IndexInfo.Part part) {
        return (part.column() ? part.text() : "(" + part.text() + ")")
                + (part.direction() == Sort.Direction.DESC ? " desc" : "");
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

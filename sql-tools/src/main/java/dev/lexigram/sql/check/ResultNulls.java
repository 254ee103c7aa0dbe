package dev.lexigram.sql.check;

import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.execute.StatementShape;
import dev.lexigram.sql.execute.StatementShape.Nulls;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether a column of a result may be null, as far as that can be known.
///
/// @param schema the tables
/// @param origins where the statement's columns come from
record ResultNulls(SchemaInfo schema, Origins origins) {

    /// @param column as the driver tells it
    Nulls of(StatementShape.Column column) {
        if (column.table().isEmpty()) {
            return Nulls.UNKNOWN;
        }
        Optional<String> name = origins.column(column.label());
        Optional<ColumnDetails> details = name.flatMap(found -> details(column.table(), found));
        Nulls told = details.map(found -> found.nullable() ? Nulls.POSSIBLE : Nulls.NEVER)
                .orElse(column.nulls());
        return joined(column, told, details.map(ColumnDetails::name).orElse(column.label()));
    }

    private Nulls joined(StatementShape.Column column, Nulls told, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        long outer = origins.outer(column.table());
        if (outer > 0 && outer == origins.count(column.table())) {
            return origins.isComparedBehindWhere(lower) ? Nulls.UNKNOWN : Nulls.POSSIBLE;
        }
        boolean unclear = outer > 0
                || origins.combines()
                || origins.count(column.table()) == 0
                || origins.hasOuterOtherThan(tables());
        return switch (told) {
            case NEVER -> unclear ? Nulls.UNKNOWN : Nulls.NEVER;
            case POSSIBLE -> origins.isCompared(lower) ? Nulls.UNKNOWN : Nulls.POSSIBLE;
            case UNKNOWN -> Nulls.UNKNOWN;
        };
    }

    private Set<String> tables() {
        return schema.tables().stream()
                .map(table -> table.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private Optional<ColumnDetails> details(String table, String column) {
        return schema.tables().stream()
                .filter(found -> found.name().equalsIgnoreCase(table))
                .findFirst()
                .map(TableDetails::columns)
                .flatMap(columns -> columns.stream()
                        .filter(one -> one.name().equalsIgnoreCase(column))
                        .findFirst());
    }
}

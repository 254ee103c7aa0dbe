package dev.lexigram.sql.inspect;

import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Puts each table after those that it refers to, as far as they do not go round in a circle. Not thread-safe.
final class TableOrder {

    private final SchemaInfo schema;
    private final Set<String> begun = new HashSet<>();
    private final List<TableDetails> order = new ArrayList<>();

    private TableOrder(SchemaInfo schema) {
        this.schema = schema;
    }

    static List<TableDetails> of(SchemaInfo schema) {
        TableOrder order = new TableOrder(schema);
        schema.tables().forEach(order::place);
        return order.order;
    }

    private void place(TableDetails table) {
        if (begun.add(table.name())) {
            for (ForeignKeyInfo key : table.foreignKeys()) {
                schema.table(key.table()).ifPresent(this::place);
            }
            order.add(table);
        }
    }
}

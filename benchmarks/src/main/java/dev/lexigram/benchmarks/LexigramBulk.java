package dev.lexigram.benchmarks;

import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.bulk.BulkColumn;
import dev.lexigram.sql.bulk.BulkOptions;
import dev.lexigram.sql.bulk.BulkWriter;
import dev.lexigram.sql.bulk.RowSource;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.SqlEngine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Many rows through the bulk writer, with its default settings.
///
/// @param writer of the database
/// @param model how items are stored
record LexigramBulk(BulkWriter writer, EntityModel<Item> model) {

    static LexigramBulk on(DatabaseService database) {
        SqlEngine engine = database.unwrap(SqlEngine.class);
        return new LexigramBulk(BulkWriter.of(engine), engine.models().of(Item.class));
    }

    int withKeys(List<Item> items) {
        return insert(items, column(model.id())).size();
    }

    int withoutKeys(List<Item> items) {
        return insert(items, null).size();
    }

    private List<Long> insert(List<Item> items, @Nullable BulkColumn key) {
        List<ColumnModel> columns = model.columns().stream()
                .filter(column -> column.role() != ColumnModel.Role.ID)
                .toList();
        ColumnModel[] fast = columns.toArray(ColumnModel[]::new);
        RowSource rows = RowSource.of(items, (item, column) -> model.value(item, fast[column]));
        List<BulkColumn> written = columns.stream().map(LexigramBulk::column).toList();
        return writer.insert(model.table(), written, rows, key, BulkOptions.defaults());
    }

    private static BulkColumn column(ColumnModel column) {
        return new BulkColumn(column.column(), column.type(), column.codec());
    }
}

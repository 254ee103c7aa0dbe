package dev.lexigram.example.atlas;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.SqlEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The insertion of many records of one class into their table, in one batch. Immutable and thread-safe.
///
/// @param database where the table is
/// @param model the record's columns
/// @param columns those columns that the record fills; keys made by the database are left out
record TableInsert<T extends Record>(Database database, EntityModel<T> model, List<ColumnModel> columns) {

    static <T extends Record> TableInsert<T> of(Database database, Class<T> type) {
        EntityModel<T> model = database.unwrap(SqlEngine.class).models().of(type);
        List<ColumnModel> filled =
                model.columns().stream().filter(column -> !column.generated()).toList();
        return new TableInsert<>(database, model, filled);
    }

    /// Inserts the records as they come; no more than one batch of them is in memory at a time.
    ///
    /// @return how many there were
    long run(Iterable<T> records) {
        Iterable<List<@Nullable Object>> values =
                () -> stream(records).map(this::values).iterator();
        return database.sql(statement()).executeBatch(values);
    }

    private static <T> Stream<T> stream(Iterable<T> records) {
        return StreamSupport.stream(records.spliterator(), false);
    }

    private List<@Nullable Object> values(T row) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        columns.forEach(column -> values.add(model.value(row, column)));
        return values;
    }

    /// `insert into zones (id, uuid, …) values (?, ?, …)`.
    private String statement() {
        String names = columns.stream()
                .map(column -> column.column().identifier().name())
                .collect(Collectors.joining(", "));
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        return "insert into " + model.table() + " (" + names + ") values (" + marks + ")";
    }
}

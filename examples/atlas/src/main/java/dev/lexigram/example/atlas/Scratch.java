package dev.lexigram.example.atlas;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.schema.SchemaManager;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// Tables that questions make for themselves and drop in the end.
final class Scratch {

    /// The index of a text search, which is a table of its own on SQLite.
    static final String SEARCH_INDEX = "atlas_signs_fts";

    /// All of them, to be dropped in this order.
    static final List<String> TABLES =
            List.of("atlas_notes", "atlas_visits", "atlas_profiles", "atlas_alphabets", "atlas_signs", SEARCH_INDEX);

    private Scratch() {}

    /// What a body finds out in a database that has an empty table for this record. What a run left there that was
    /// killed is dropped first.
    static Answer with(Database db, Class<? extends Record> type, Supplier<Answer> body) {
        SchemaManager schema = SchemaManager.on(db);
        String table = Objects.requireNonNull(type.getAnnotation(Entity.class)).table();
        schema.drop(table);
        schema.create(type);
        try {
            return body.get();
        } finally {
            schema.drop(table);
        }
    }
}

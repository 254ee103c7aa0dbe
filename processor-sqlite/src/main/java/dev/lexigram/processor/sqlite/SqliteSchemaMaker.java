package dev.lexigram.processor.sqlite;

import dev.lexigram.processor.schema.MigrationSource;
import dev.lexigram.processor.schema.SchemaMaker;
import dev.lexigram.processor.schema.StatementSchema;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.check.StatementCheck;
import dev.lexigram.sql.migration.Migrations;

/// Applies migrations to a SQLite database in memory. Thread-safe.
public final class SqliteSchemaMaker implements SchemaMaker {

    @Override
    public StatementSchema make(MigrationSource migrations) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Drivers are looked for among what the thread sees, and a compiler's thread sees the compiler.
        thread.setContextClassLoader(SqliteSchemaMaker.class.getClassLoader());
        try {
            return open(migrations);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static StatementSchema open(MigrationSource migrations) {
        DatabaseService database = DatabaseService.open("sqlite::memory:");
        boolean made = false;
        try {
            Migrations.on(
                            database,
                            options -> options.locations(migrations.folders()).placeholders(migrations.placeholders()))
                    .upgrade();
            StatementSchema schema = new SqliteSchema(database, StatementCheck.on(database));
            made = true;
            return schema;
        } finally {
            if (!made) {
                database.close();
            }
        }
    }
}

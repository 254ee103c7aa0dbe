package dev.lexigram.example.pico;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.DatabaseConfigurer;
import dev.lexigram.sql.schema.SchemaManager;
import jakarta.inject.Singleton;

/// Makes the table when the application boots.
@Singleton
final class TableCreationConfigurer implements DatabaseConfigurer {

    @Override
    public int priority() {
        return 10;
    }

    @Override
    public void configure(Database database) {
        SchemaManager.on(database).create(User.class);
    }
}

package dev.lexigram.sql.sqlite;

import dev.lexigram.sql.driver.BackendSettings;
import dev.lexigram.sql.driver.SqlBackend;
import dev.lexigram.sql.driver.SqlDriver;
import java.util.Set;

/// Opens SQLite databases: `sqlite:file.db`, `sqlite:///file.db`, `sqlite::memory:`, a path.
public final class SqliteDriver implements SqlDriver {

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public Set<String> schemes() {
        return Set.of("sqlite");
    }

    @Override
    public SqlBackend open(BackendSettings settings) {
        return SqliteBackend.open(settings);
    }
}

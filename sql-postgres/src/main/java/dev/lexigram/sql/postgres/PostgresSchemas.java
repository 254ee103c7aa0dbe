package dev.lexigram.sql.postgres;

import dev.lexigram.sql.dialect.SchemaSyntax;
import java.util.List;

/// PostgreSQL's schemas.
enum PostgresSchemas implements SchemaSyntax {
    INSTANCE;

    @Override
    public String schemas() {
        // The standard's view hides those of other owners.
        return "select nspname as name from pg_namespace";
    }

    @Override
    public String drop(String schema) {
        return "drop schema " + schema + " cascade";
    }

    @Override
    public List<String> rename(String from, String to, List<String> tables) {
        return List.of("alter schema " + from + " rename to " + to);
    }
}

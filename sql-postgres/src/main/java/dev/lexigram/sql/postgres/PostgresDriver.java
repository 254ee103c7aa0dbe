package dev.lexigram.sql.postgres;

import dev.lexigram.sql.driver.BackendSettings;
import dev.lexigram.sql.driver.SqlBackend;
import dev.lexigram.sql.driver.SqlDriver;
import java.util.Set;

/// Opens PostgreSQL databases: `postgresql://user:password@host:5432/db`, `jdbc:postgresql:…`.
///
/// Further parameters after `?` are pgjdbc's, such as `sslmode=verify-full&sslrootcert=ca.pem`.
public final class PostgresDriver implements SqlDriver {

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Set<String> schemes() {
        return Set.of("postgresql", "postgres");
    }

    @Override
    public SqlBackend open(BackendSettings settings) {
        return PostgresBackend.open(settings);
    }
}

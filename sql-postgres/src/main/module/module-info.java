import org.jspecify.annotations.NullMarked;

/// The PostgreSQL backend.
@NullMarked
module dev.lexigram.sql.postgres {
    requires transitive dev.lexigram.contracts;
    requires transitive dev.lexigram.sql;
    requires org.postgresql.jdbc;
    requires static org.jspecify;

    exports dev.lexigram.sql.postgres;

    provides dev.lexigram.sql.driver.SqlDriver with
            dev.lexigram.sql.postgres.PostgresDriver;
}

package dev.lexigram.sql.diff;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.sql.dialect.Dialect;

/// The databases whose schemas can be compared and changed.
enum Engine {
    POSTGRES,
    MYSQL,
    MARIADB,
    SQLITE;

    /// @throws QueryException when the dialect is of none of them
    static Engine of(Dialect dialect) {
        return switch (dialect.name()) {
            case "PostgreSQL" -> POSTGRES;
            case "MySQL" -> MYSQL;
            case "MariaDB" -> MARIADB;
            case "SQLite" -> SQLITE;
            default ->
                throw new QueryException(
                        Problem.of("The schemas of this database cannot be compared.")
                                .with("database", dialect.name())
                                .hint("Write its migrations by hand."),
                        null);
        };
    }

    /// Whether it speaks as MySQL does.
    boolean isMysql() {
        return this == MYSQL || this == MARIADB;
    }
}

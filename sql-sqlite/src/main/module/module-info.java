import org.jspecify.annotations.NullMarked;

/// The SQLite backend.
@NullMarked
module dev.lexigram.sql.sqlite {
    requires dev.lexigram.contracts;
    requires dev.lexigram.sql;
    requires org.xerial.sqlitejdbc;
    requires static org.jspecify;

    provides dev.lexigram.sql.driver.SqlDriver with
            dev.lexigram.sql.sqlite.SqliteDriver;
}

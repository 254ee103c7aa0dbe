import org.jspecify.annotations.NullMarked;

/// The backend for MySQL and MariaDB.
@NullMarked
module dev.lexigram.sql.mysql {
    requires dev.lexigram.contracts;
    requires dev.lexigram.sql;
    requires org.mariadb.jdbc;
    requires static org.jspecify;

    provides dev.lexigram.sql.driver.SqlDriver with
            dev.lexigram.sql.mysql.MysqlDriver;
}

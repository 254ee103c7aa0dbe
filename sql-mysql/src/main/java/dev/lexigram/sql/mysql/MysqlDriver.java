package dev.lexigram.sql.mysql;

import dev.lexigram.sql.driver.BackendSettings;
import dev.lexigram.sql.driver.SqlBackend;
import dev.lexigram.sql.driver.SqlDriver;
import java.util.Set;

/// Opens MySQL and MariaDB databases: `mysql://user:password@host:3306/db`, `mariadb://…`, `jdbc:mariadb:…`.
///
/// Further parameters after `?` are those of MariaDB Connector/J, such as
/// `sslMode=verify-full&serverSslCert=ca.pem`.
public final class MysqlDriver implements SqlDriver {

    @Override
    public String name() {
        return "MySQL and MariaDB";
    }

    @Override
    public Set<String> schemes() {
        return Set.of("mysql", "mariadb");
    }

    @Override
    public SqlBackend open(BackendSettings settings) {
        return MysqlBackend.open(settings);
    }
}

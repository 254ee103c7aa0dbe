package dev.lexigram.testkit.server;

import dev.lexigram.testkit.server.Commands.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// MySQL with password login and without TLS.
record MysqlProgram(Platform platform, Commands commands, SystemLibraries libraries) implements MysqlFamily {

    @Override
    public ServerKind kind() {
        return ServerKind.MYSQL;
    }

    @Override
    public void unpack(Path home) throws IOException {
        new Archive(kind(), "mysql-Linux-amd64.tar.gz").unpackTar(home);
    }

    @Override
    public String binary() {
        return "bin/mysqld";
    }

    @Override
    public void initialise(Path home, Path data) throws IOException {
        List<String> line = begin(home, data);
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
    public List<String> always(Path home) {
        return List.of("--skip-log-bin", "--innodb-flush-method=nosync", "--innodb-redo-log-capacity=16M");
    }

    @Override
    public List<String> serving(Path data) {
        return List.of("--mysqlx=0", "--init-file=" + data.resolve("accounts.sql"));
    }
}

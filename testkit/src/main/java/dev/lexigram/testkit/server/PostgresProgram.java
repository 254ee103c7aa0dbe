package dev.lexigram.testkit.server;

import dev.lexigram.testkit.server.Commands.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// PostgreSQL with password login and without its own TLS or sockets.
record PostgresProgram(Platform platform, Commands commands, SystemLibraries libraries) implements ServerProgram {

    /// The account that owns nothing; used where the superuser may not use user namespaces.
    private static final String NOBODY = "65534";

    @Override
    public ServerKind kind() {
        return ServerKind.POSTGRES;
    }

    @Override
    public void unpack(Path home) throws IOException {
        new Archive(kind(), "postgres-linux-x86_64.txz").unpackTar(home);
    }

    @Override
    public void makeRunnable(Path home) {
        List<String> _ = wayOut();
        libraries.bringFor(home.resolve("bin/postgres"), home.resolve("brought"));
    }

    @Override
    public void initialise(Path home, Path data) throws IOException {
        if (asNobody()) {
            require(commands, "chown", Command.of(data, "chown", NOBODY, data.toString()));
        }
        Path passwordFile = Files.writeString(
                data.resolveSibling("password"), UUID.randomUUID().toString());
        try {
            require(commands, "initdb", initdb(home, data, passwordFile));
            require(commands, "create user", singleUser(home, data));
        } finally {
            Files.delete(passwordFile);
        }
    }

    private Command initdb(Path home, Path data, Path passwordFile) {
        List<String> line = unprivileged(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + data,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-sync");
        return new Command(line, data, environment(home), "");
    }

    /// Without a server there is no login, so this needs no password of the superuser.
    private Command singleUser(Path home, Path data) {
        List<String> line = unprivileged(
                home.resolve("bin/postgres").toString(), "--single", "-F", "-j", "-D", data.toString(), "postgres");
        String sql = """
                create role %1$s login createdb createrole password '%2$s';

                create database %3$s owner %1$s;

                """.formatted(USER, PASSWORD, DATABASE);
        return new Command(line, data, environment(home), sql);
    }

    @Override
    public List<String> commandLine(Path home, Path data, int port) {
        return unprivileged(
                home.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-F",
                "-c",
                "port=" + port,
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=300",
                "-c",
                "timezone=UTC",
                "-c",
                "full_page_writes=off");
    }

    /// It writes to the operating system at each commit anyway.
    @Override
    public List<String> durable() {
        return List.of();
    }

    /// The key has to lie where the account that runs the server can read it, and nobody else.
    @Override
    public List<String> tls(Path data, TestCertificate certificate) throws IOException {
        Files.copy(certificate.certificate(), data.resolve("server.crt"));
        Path key = Files.copy(certificate.key(), data.resolve("server.key"), StandardCopyOption.COPY_ATTRIBUTES);
        if (asNobody()) {
            require(commands, "chown", Command.of(data, "chown", NOBODY, key.toString()));
        }
        return List.of("-c", "ssl=on");
    }

    @Override
    public Map<String, String> environment(Path home) {
        return libraries.environment(home.resolve("brought"), Map.of("LC_ALL", "C"));
    }

    @Override
    public String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// Immediate shutdown: it frees its shared memory, which a kill would leave behind.
    @Override
    public String stopSignal() {
        return "QUIT";
    }

    private List<String> unprivileged(String... line) {
        List<String> whole = new ArrayList<>(wayOut());
        whole.addAll(List.of(line));
        return whole;
    }

    private boolean asNobody() {
        return wayOut().contains("setpriv");
    }

    /// PostgreSQL refuses to run as the superuser; inside a user namespace it does not see that it is. Where
    /// namespaces are forbidden, as in many containers, it runs as another account.
    private List<String> wayOut() {
        if (!platform.root()) {
            return List.of();
        }
        if (commands.run(Command.of(Path.of("/"), "unshare", "-U", "true")).succeeded()) {
            return List.of("unshare", "-U");
        }
        if (platform.has("setpriv")) {
            return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        }
        throw new ServerUnavailableException(
                kind(),
                "it does not run as root, and neither unshare nor setpriv works here",
                "Run the tests as an ordinary user.");
    }
}

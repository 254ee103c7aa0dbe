package dev.lexigram.testkit.server;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A running server: its process, its port and its place.
record ServerProcess(ServerProgram program, Process process, int port, Place place) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;

    /// Where a server runs.
    ///
    /// @param home its binaries
    /// @param run its directory, which holds its data and its log
    /// @param options what is added to its command line
    record Place(Path home, Path run, List<String> options) {
        Path data() {
            return run.resolve("data");
        }
    }

    /// What is changed in a server's data before its first start; gives what is added to its command line.
    @FunctionalInterface
    interface Setup {
        List<String> on(Path data) throws IOException;
    }

    /// Starts a server on a copy of the prepared data and waits until it takes logins.
    static ServerProcess start(ServerStore store, ServerProgram program, Commands commands, Setup setup)
            throws IOException {
        record Prepared(Path home, Path template, Path run) {}
        Prepared prepared = store.locked(() -> {
            Leftovers.sweep(store.base().resolve("running"));
            Path home = store.home(program);
            program.makeRunnable(home);
            return new Prepared(home, store.template(program, home), store.newRun(program));
        });
        Path data = prepared.run().resolve("data");
        program.require(
                commands,
                "copy data",
                Commands.Command.of(
                        prepared.run(), "cp", "-a", prepared.template().toString(), data.toString()));
        return startAnywhere(program, new Place(prepared.home(), prepared.run(), setup.on(data)));
    }

    /// Between choosing a port and using it another process may take it, hence several attempts.
    private static ServerProcess startAnywhere(ServerProgram program, Place place) throws IOException {
        ServerStartException failure = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ServerProcess server = launch(program, place, freePort());
            try {
                server.awaitReady();
                return server;
            } catch (ServerStartException e) {
                server.end();
                failure = e;
            }
        }
        Directories.delete(place.run());
        throw failure == null ? new ServerStartException(program.kind(), "start", "", null) : failure;
    }

    /// Starts the server again, on its port and its data, and waits until it takes logins.
    ServerProcess again() throws IOException {
        ServerProcess server = launch(program, place, port);
        server.awaitReady();
        return server;
    }

    private static ServerProcess launch(ServerProgram program, Place place, int port) throws IOException {
        File log = place.run().resolve("server.log").toFile();
        List<String> line = new ArrayList<>(program.commandLine(place.home(), place.data(), port));
        line.addAll(place.options());
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(place.run().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(program.environment(place.home()));
        return new ServerProcess(program, builder.start(), port, place);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        SQLException refusal = null;
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                connect(ServerProgram.DATABASE).close();
                return;
            } catch (SQLException e) {
                refusal = e;
                pause();
            }
        }
        throw failure(refusal);
    }

    private ServerStartException failure(@Nullable SQLException refusal) {
        String log;
        try {
            log = new String(Files.readAllBytes(place.run().resolve("server.log")), StandardCharsets.UTF_8);
        } catch (IOException e) {
            log = "no log";
        }
        return new ServerStartException(program.kind(), process.isAlive() ? "log in" : "start", log, refusal);
    }

    private void pause() {
        try {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException(program.kind(), "start", "interrupted", e);
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(program.jdbcUrl(port, database), ServerProgram.USER, ServerProgram.PASSWORD);
    }

    /// Ends the server and deletes its directory.
    @Override
    public void close() throws IOException {
        end();
        Directories.delete(place.run());
    }

    void end() {
        Commands.real()
                .run(new Commands.Command(
                        List.of("sh", "-c", "kill -" + program.stopSignal() + " " + process.pid()),
                        place.run(),
                        Map.of(),
                        ""));
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A running server: its process, its port and its directory.
record ServerProcess(ServerProgram program, Process process, int port, Path run) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;

    /// Starts a server on a copy of the prepared data and waits until it takes logins.
    static ServerProcess start(ServerStore store, ServerProgram program, Commands commands) throws IOException {
        record Place(Path home, Path template, Path run) {}
        Place place = store.locked(() -> {
            Leftovers.sweep(store.base().resolve("running"));
            Path home = store.home(program);
            program.makeRunnable(home);
            return new Place(home, store.template(program, home), store.newRun(program));
        });
        Path data = place.run().resolve("data");
        program.require(
                commands,
                "copy data",
                Commands.Command.of(place.run(), "cp", "-a", place.template().toString(), data.toString()));
        return startAnywhere(program, place.home(), place.run());
    }

    /// Between choosing a port and using it another process may take it, hence several attempts.
    private static ServerProcess startAnywhere(ServerProgram program, Path home, Path run) throws IOException {
        ServerStartException failure = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ServerProcess server = launch(program, home, run);
            try {
                server.awaitReady();
                return server;
            } catch (ServerStartException e) {
                server.end();
                failure = e;
            }
        }
        Directories.delete(run);
        throw failure == null ? new ServerStartException(program.kind(), "start", "", null) : failure;
    }

    private static ServerProcess launch(ServerProgram program, Path home, Path run) throws IOException {
        int port = freePort();
        File log = run.resolve("server.log").toFile();
        ProcessBuilder builder = new ProcessBuilder(program.commandLine(home, run.resolve("data"), port))
                .directory(run.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().putAll(program.environment(home));
        return new ServerProcess(program, builder.start(), port, run);
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
            log = new String(Files.readAllBytes(run.resolve("server.log")), StandardCharsets.UTF_8);
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
        Directories.delete(run);
    }

    private void end() {
        Commands.real()
                .run(new Commands.Command(
                        List.of("sh", "-c", "kill -" + program.stopSignal() + " " + process.pid()), run, Map.of(), ""));
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

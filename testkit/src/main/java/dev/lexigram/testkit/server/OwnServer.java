package dev.lexigram.testkit.server;

import java.util.List;

/// A server of a test's own, which it may configure, stop and start again.
///
/// Starting one takes a second or more: use it for what would disturb others, and {@link TestServers} for all else.
/// For one thread at a time.
public final class OwnServer implements AutoCloseable {

    private final TestServer server;

    private OwnServer(TestServer server) {
        this.server = server;
    }

    /// Starts one.
    ///
    /// @throws ServerUnavailableException when this machine cannot run it
    /// @throws ServerStartException when it does not start
    public static OwnServer start(ServerKind kind) {
        return new OwnServer(TestServers.start(kind, (program, data) -> List.of()));
    }

    /// Starts one whose commits survive {@link #stop()}; others of MySQL and MariaDB may lose the last second.
    ///
    /// @throws ServerUnavailableException when this machine cannot run it
    /// @throws ServerStartException when it does not start
    public static OwnServer startDurable(ServerKind kind) {
        return new OwnServer(TestServers.start(kind, (program, data) -> program.durable()));
    }

    /// Starts one that offers TLS with the certificate, and takes logins without TLS too.
    ///
    /// @throws ServerUnavailableException when this machine cannot run it
    /// @throws ServerStartException when it does not start
    public static OwnServer startWithTls(ServerKind kind, TestCertificate certificate) {
        return new OwnServer(TestServers.start(kind, (program, data) -> program.tls(data, certificate)));
    }

    /// The server; its port stays the same however often it is stopped.
    public TestServer server() {
        return server;
    }

    /// Ends it at once, as a crash would; its port and its data stay.
    public void stop() {
        server.halt();
    }

    /// Starts it again after {@link #stop()}.
    public void startAgain() {
        server.resume();
    }

    /// Ends it and deletes its data. Calling it again is harmless.
    @Override
    public void close() {
        server.stop();
    }
}

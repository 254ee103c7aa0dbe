package dev.lexigram.testkit.server;

import java.util.concurrent.CountDownLatch;

/// Runs one server until this program is killed: for trying things by hand and for scripts.
///
/// ```
/// java -cp … dev.lexigram.testkit.server.ServerMain postgres
/// ```
///
/// It prints the URL of the server's database as its first line.
public final class ServerMain {
    private ServerMain() {}

    /// @param arguments `postgres`, `mysql` or `mariadb`
    public static void main(String... arguments) throws InterruptedException {
        if (arguments.length != 1) {
            System.err.println("Usage: ServerMain <server>, where server is one of: " + ServerKind.known());
            System.exit(2);
        }
        System.out.println(TestServers.of(ServerKind.parse(arguments[0])).url());
        new CountDownLatch(1).await();
    }
}

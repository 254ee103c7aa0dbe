package dev.lexigram.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The database servers of this JVM: one of each kind, started when first asked for and stopped when the JVM
/// ends.
///
/// ```java
/// @RequiresServer(ServerKind.POSTGRES)
/// class UserQueriesTest {
///     final String url = TestServers.postgres().freshDatabase();
/// }
/// ```
///
/// Nothing has to be installed: the binaries come with this library. They are unpacked below the directory for
/// temporary files, where they stay for the next run. Thread-safe.
public final class TestServers {

    private static final Map<ServerKind, LazyServer> SERVERS = all(TestServers::start);
    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private TestServers() {}

    /// PostgreSQL 18.
    ///
    /// @throws ServerUnavailableException when this machine cannot run it
    /// @throws ServerStartException when it does not start
    public static TestServer postgres() {
        return of(ServerKind.POSTGRES);
    }

    /// MySQL 8.0.
    ///
    /// @throws ServerUnavailableException when this machine cannot run it
    /// @throws ServerStartException when it does not start
    public static TestServer mysql() {
        return of(ServerKind.MYSQL);
    }

    /// MariaDB 11.4.
    ///
    /// @throws ServerUnavailableException when this machine cannot run it
    /// @throws ServerStartException when it does not start
    public static TestServer mariadb() {
        return of(ServerKind.MARIADB);
    }

    /// The server of a kind.
    ///
    /// @throws ServerUnavailableException when this machine cannot run it
    /// @throws ServerStartException when it does not start
    public static TestServer of(ServerKind kind) {
        LazyServer server = SERVERS.get(kind);
        if (server == null) {
            throw new IllegalArgumentException(kind.name());
        }
        return server.get();
    }

    /// PostgreSQL, or the calling test is left out and the reason reported; with `CI=true` it fails.
    public static TestServer postgresOrSkip() {
        return orSkip(ServerKind.POSTGRES, CALLERS.getCallerClass());
    }

    /// MySQL, or the calling test is left out and the reason reported; with `CI=true` it fails.
    public static TestServer mysqlOrSkip() {
        return orSkip(ServerKind.MYSQL, CALLERS.getCallerClass());
    }

    /// MariaDB, or the calling test is left out and the reason reported; with `CI=true` it fails.
    public static TestServer mariadbOrSkip() {
        return orSkip(ServerKind.MARIADB, CALLERS.getCallerClass());
    }

    private static TestServer orSkip(ServerKind kind, Class<?> caller) {
        try {
            return of(kind);
        } catch (ServerUnavailableException e) {
            throw MissingServers.shared().missing(caller.getSimpleName(), e);
        }
    }

    static Map<ServerKind, LazyServer> all(Function<ServerKind, TestServer> start) {
        Map<ServerKind, LazyServer> servers = new EnumMap<>(ServerKind.class);
        Arrays.stream(ServerKind.values()).forEach(kind -> servers.put(kind, new LazyServer(kind, start)));
        return Collections.unmodifiableMap(servers);
    }

    private static TestServer start(ServerKind kind) {
        return start(kind, (program, data) -> List.of());
    }

    /// What is changed before the first start of a server.
    @FunctionalInterface
    interface Setup {
        List<String> on(ServerProgram program, Path data) throws IOException;
    }

    static TestServer start(ServerKind kind, Setup setup) {
        Commands commands = Commands.real();
        try {
            ServerProgram program = ServerProgram.of(kind, Platform.current(), commands);
            TestServer server = new TestServer(
                    ServerProcess.start(ServerStore.shared(), program, commands, data -> setup.on(program, data)));
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop " + kind.title()));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.lexigram.testkit.server;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One server, started when first asked for. A failure is remembered: a second attempt would only take as long.
final class LazyServer {

    private final ServerKind kind;
    private final Function<ServerKind, TestServer> start;
    private @Nullable TestServer server;
    private @Nullable RuntimeException failure;

    LazyServer(ServerKind kind, Function<ServerKind, TestServer> start) {
        this.kind = kind;
        this.start = start;
    }

    /// The lock guards both fields; whoever comes while the server starts waits for it.
    synchronized TestServer get() {
        if (failure != null) {
            throw failure;
        }
        if (server == null) {
            try {
                server = start.apply(kind);
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return server;
    }
}

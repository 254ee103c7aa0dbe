package dev.lexigram.testkit.server;

@RequiresServer(ServerKind.POSTGRES)
final class PostgresServerTest implements ServerContract {
    @Override
    public ServerKind kind() {
        return ServerKind.POSTGRES;
    }
}

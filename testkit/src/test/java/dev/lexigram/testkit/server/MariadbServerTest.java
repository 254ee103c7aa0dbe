package dev.lexigram.testkit.server;

@RequiresServer(ServerKind.MARIADB)
final class MariadbServerTest implements ServerContract {
    @Override
    public ServerKind kind() {
        return ServerKind.MARIADB;
    }
}

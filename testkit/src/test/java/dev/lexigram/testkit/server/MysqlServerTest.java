package dev.lexigram.testkit.server;

@RequiresServer(ServerKind.MYSQL)
final class MysqlServerTest implements ServerContract {
    @Override
    public ServerKind kind() {
        return ServerKind.MYSQL;
    }
}

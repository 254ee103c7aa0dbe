package dev.lexigram.testkit.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// How one kind of server is unpacked, prepared, run and reached.
sealed interface ServerProgram permits PostgresProgram, MysqlFamily {

    /// The account with which tests log in; it may create databases.
    String USER = "lexigram";

    String PASSWORD = "lexigram-pw";

    /// The database that exists from the start.
    String DATABASE = "lexigram";

    ServerKind kind();

    /// Unpacks the binaries into an empty directory.
    void unpack(Path home) throws IOException;

    /// Makes sure that the unpacked binaries can run.
    void makeRunnable(Path home);

    /// Fills an empty directory with a data directory that has the account and the database.
    void initialise(Path home, Path data) throws IOException;

    /// The command line of a server.
    List<String> commandLine(Path home, Path data, int port);

    /// Prepares a server's data for TLS.
    ///
    /// @return what must stand at the end of its command line
    List<String> tls(Path data, TestCertificate certificate) throws IOException;

    /// What must stand at the end of its command line so that a commit survives the end of its process.
    List<String> durable();

    Map<String, String> environment(Path home);

    /// The address for JDBC, without account.
    String jdbcUrl(int port, String database);

    /// The signal on which it ends at once and gives back what outlives a process.
    String stopSignal();

    static ServerProgram of(ServerKind kind, Platform platform, Commands commands) {
        platform.requireBinariesFor(kind);
        SystemLibraries libraries = new SystemLibraries(kind, platform, commands);
        return switch (kind) {
            case POSTGRES -> new PostgresProgram(platform, commands, libraries);
            case MYSQL -> new MysqlProgram(platform, commands, libraries);
            case MARIADB -> new MariadbProgram(platform, commands, libraries);
        };
    }

    /// Runs a step that has to succeed.
    default void require(Commands commands, String step, Commands.Command command) {
        Commands.Outcome outcome = commands.run(command);
        if (!outcome.succeeded()) {
            throw new ServerStartException(kind(), step, outcome.output(), null);
        }
    }
}

package dev.lexigram.testkit.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What MySQL and MariaDB share: their options, and one protocol.
sealed interface MysqlFamily extends ServerProgram permits MysqlProgram, MariadbProgram {

    Platform platform();

    SystemLibraries libraries();

    /// The server's binary, from its home.
    String binary();

    /// What it needs in every run, beside its directories.
    List<String> always(Path home);

    /// What it needs when it serves and not when it makes its data.
    List<String> serving(Path data);

    /// The beginning of a command line; the list may be added to.
    default List<String> begin(Path home, Path data) {
        List<String> line = new ArrayList<>(List.of(
                home.resolve(binary()).toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--innodb-doublewrite=0"));
        line.addAll(always(home));
        if (platform().root()) {
            line.add("--user=root");
        }
        return line;
    }

    @Override
    default List<String> commandLine(Path home, Path data, int port) {
        List<String> line = begin(home, data);
        line.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + data.resolve("socket"),
                "--pid-file=" + data.resolve("pid"),
                // Also makes MySQL's root account, which has no password, unreachable by TCP.
                "--skip-name-resolve",
                // MariaDB would make a certificate at each start, which takes seconds.
                "--skip-ssl",
                "--max-connections=300",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--innodb-flush-log-at-trx-commit=0"));
        line.addAll(serving(data));
        return line;
    }

    @Override
    default List<String> tls(Path data, TestCertificate certificate) {
        return List.of("--ssl", "--ssl-cert=" + certificate.certificate(), "--ssl-key=" + certificate.key());
    }

    /// Written to the operating system at each commit, not to the disk.
    @Override
    default List<String> durable() {
        return List.of("--innodb-flush-log-at-trx-commit=2");
    }

    @Override
    default void makeRunnable(Path home) {
        libraries().bringFor(home.resolve(binary()), home.resolve("brought"));
    }

    @Override
    default Map<String, String> environment(Path home) {
        return libraries().environment(home.resolve("brought"), Map.of());
    }

    @Override
    default String jdbcUrl(int port, String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?sslMode=disable";
    }

    @Override
    default String stopSignal() {
        return "KILL";
    }
}

package dev.lexigram.sql.sqlite;

import dev.lexigram.sql.DatabaseService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A program in a JVM of its own that works on a database file of the tests.
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// @param role what it does: `insert`, or `hang` in the middle of a transaction
    static OtherProcess start(String role, String url) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                role,
                url));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new OtherProcess(builder.start());
    }

    /// The next line that it says.
    String says() throws IOException {
        return String.valueOf(output.readLine());
    }

    /// Lets it go on.
    void tell() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /// Kills it as `kill -9` does.
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() throws IOException {
        kill();
        output.close();
    }

    /// @param args the role and the database's URL
    public static void main(String[] args) throws Exception {
        try (DatabaseService database = DatabaseService.open(args[1])) {
            say("ready");
            if (System.in.read() < 0) {
                return;
            }
            switch (args[0]) {
                case "insert" -> insert(database);
                case "hang" -> hang(database);
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
    }

    private static void insert(DatabaseService database) {
        for (int i = 0; i < SqliteFileTest.ROWS; i++) {
            database.sql("insert into t (who) values ('other')").execute();
        }
        say("done");
    }

    private static void hang(DatabaseService database) throws InterruptedException {
        database.useTransaction(transaction -> {
            // More than the cache holds, so that pages reach the log before the commit that never comes.
            database.sql("insert into t (who) with recursive c(n) as (select 1 union all select n + 1 from c "
                            + "where n < 50000) select printf('%0200d', n) from c")
                    .execute();
            say("in the middle");
            new CountDownLatch(1).await();
        });
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}

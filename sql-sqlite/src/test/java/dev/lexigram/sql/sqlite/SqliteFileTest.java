package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.ConnectionException;
import dev.lexigram.contracts.error.ForeignKeyException;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.driver.ConnectionSource;
import dev.lexigram.sql.driver.Lease;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// SQLite in a file: settings, one writer and many readers, several processes, sudden death.
@Timeout(120)
class SqliteFileTest {

    static final int ROWS = 300;

    @TempDir
    Path directory;

    private String url = "";

    @BeforeEach
    void newFile() {
        url = "sqlite:" + directory.resolve("file.db");
    }

    private static String pragma(Database database, String name) {
        return String.valueOf(database.sql("select * from pragma_" + name).one().getString(0));
    }

    private static long count(Database database, String where) {
        return database.sql("select count(*) from t " + where)
                .scalar(Long.class)
                .one();
    }

    private static void createTable(Database database) {
        database.sql("create table t (id integer primary key, who text not null)")
                .execute();
    }

    @Test
    void aFileIsInWalModeWithForeignKeysOn() {
        try (DatabaseService database = DatabaseService.open(url)) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(database, "synchronous")).isEqualTo("1");
            assertThat(directory.resolve("file.db-wal")).exists();
        }
    }

    @Test
    void foreignKeysAreEnforced() {
        try (DatabaseService database = DatabaseService.open(url)) {
            database.sql("create table parent (id integer primary key)").execute();
            database.sql("create table child (parent_id integer references parent (id))")
                    .execute();
            assertThatThrownBy(
                            () -> database.sql("insert into child values (1)").execute())
                    .isInstanceOf(ForeignKeyException.class);
        }
    }

    @Test
    void settingsInTheUrlReachReadersAndWriter() {
        try (DatabaseService database = DatabaseService.open(url + "?synchronous=full&cache_size=-4321")) {
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
            assertThat(pragma(database, "cache_size")).isEqualTo("-4321");
            String onWriter = database.inTransaction(transaction -> pragma(database, "cache_size"));
            assertThat(onWriter).isEqualTo("-4321");
        }
    }

    @Test
    void aValueThatSqliteDoesNotTakeIsRefused() {
        assertThatThrownBy(() -> DatabaseService.open(url + "?synchronous=perhaps"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("synchronous")
                .hasMessageContaining("perhaps");
        assertThatThrownBy(() -> DatabaseService.open(url + "?journal_mode=fast"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("journal_mode");
        assertThatThrownBy(() -> DatabaseService.open(url + "?cache_size=1;drop%20table%20t"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("cache_size");
    }

    @Test
    void anUnknownSettingListsTheKnownOnes() {
        assertThatThrownBy(() -> DatabaseService.open(url + "?jurnal_mode=wal"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("jurnal_mode")
                .hasMessageContaining("Known: auto_vacuum, busy_timeout, cache_size");
    }

    @Test
    void aFileThatIsNoDatabaseOrInNoFolderIsRefused() throws Exception {
        Files.writeString(directory.resolve("text.db"), "this is not a database ".repeat(100));
        assertThatThrownBy(() -> DatabaseService.open("sqlite:" + directory.resolve("text.db")))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("text.db");
        assertThatThrownBy(() -> DatabaseService.open("sqlite:" + directory.resolve("missing/file.db")))
                .isInstanceOf(ConnectionException.class);
    }

    @Test
    void manyThreadsWriteAndReadWithoutBeingTurnedAway() throws Exception {
        try (DatabaseService database = DatabaseService.open(url);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            createTable(database);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                all.add(threads.submit(() -> writeAndRead(database)));
            }
            for (Future<?> each : all) {
                each.get();
            }
            assertThat(count(database, "")).isEqualTo(64 * 10 * 2);
        }
    }

    private static void writeAndRead(Database database) {
        for (int i = 0; i < 10; i++) {
            long before = count(database, "");
            database.sql("insert into t (who) values ('one')").execute();
            database.useTransaction(transaction -> {
                long seen = count(database, "");
                database.sql("insert into t (who) values ('two')").execute();
                assertThat(count(database, "")).isEqualTo(seen + 1);
            });
            assertThat(count(database, "")).isGreaterThanOrEqualTo(before + 2);
        }
    }

    @Test
    void readersDoNotWaitForAnOpenTransaction() throws Exception {
        try (DatabaseService database = DatabaseService.open(url);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            createTable(database);
            database.useTransaction(transaction -> {
                database.sql("insert into t (who) values ('unseen')").execute();
                // Would never end if the reader waited for this body.
                assertThat(threads.submit(() -> count(database, "")).get()).isZero();
            });
            assertThat(count(database, "")).isEqualTo(1);
        }
    }

    @Test
    void aReadersConnectionRefusesToWrite() {
        try (DatabaseService database = DatabaseService.open(url)) {
            createTable(database);
            try (Lease reader = database.unwrap(ConnectionSource.class).acquire(Access.READ)) {
                assertThatThrownBy(() -> reader.run("insert into t (who) values ('x')"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("readonly");
            }
            assertThat(count(database, "")).isZero();
        }
    }

    @Test
    void aReadOnlyTransactionRefusesToWrite() {
        try (DatabaseService database = DatabaseService.open(url)) {
            createTable(database);
            assertThatThrownBy(() -> database.useTransaction(
                            TxOptions.readOnly(),
                            transaction -> database.sql("insert into t (who) values ('x')")
                                    .execute()))
                    .isInstanceOf(TransactionException.class);
            assertThat(count(database, "")).isZero();
        }
    }

    @Test
    void twoOpeningsOfOneFileWriteAtOnce() throws Exception {
        try (DatabaseService one = DatabaseService.open(url);
                DatabaseService two = DatabaseService.open(url);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            createTable(one);
            Future<?> first = threads.submit(() -> insertRows(one));
            Future<?> second = threads.submit(() -> insertRows(two));
            first.get();
            second.get();
            assertThat(count(one, "")).isEqualTo(2 * ROWS);
        }
    }

    private static void insertRows(Database database) {
        for (int i = 0; i < ROWS; i++) {
            database.sql("insert into t (who) values ('me')").execute();
        }
    }

    @Test
    void twoProcessesWriteAtOnce() throws Exception {
        try (DatabaseService database = DatabaseService.open(url)) {
            createTable(database);
            try (OtherProcess other = OtherProcess.start("insert", url)) {
                assertThat(other.says()).isEqualTo("ready");
                other.tell();
                insertRows(database);
                assertThat(other.says()).isEqualTo("done");
            }
            assertThat(count(database, "where who = 'me'")).isEqualTo(ROWS);
            assertThat(count(database, "where who = 'other'")).isEqualTo(ROWS);
        }
    }

    @Test
    void aProcessThatIsKilledInATransactionLeavesNothingOfIt() throws Exception {
        try (DatabaseService database = DatabaseService.open(url)) {
            createTable(database);
            database.sql("insert into t (who) values ('before')").execute();
        }
        try (OtherProcess other = OtherProcess.start("hang", url)) {
            assertThat(other.says()).isEqualTo("ready");
            other.tell();
            assertThat(other.says()).isEqualTo("in the middle");
            other.kill();
        }
        try (DatabaseService database = DatabaseService.open(url)) {
            assertThat(count(database, "")).isEqualTo(1);
            assertThat(pragma(database, "integrity_check")).isEqualTo("ok");
            database.sql("insert into t (who) values ('after')").execute();
            assertThat(count(database, "")).isEqualTo(2);
        }
    }
}

package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.app.Application;
import dev.lexigram.config.Config;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseModule;
import dev.lexigram.sql.DatabaseService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// SQLite in memory: no file, one database per opening, shared by the connections of its pools.
class MemoryTest {

    private static Application stub() {
        return Application.named("test")
                .config(Config.empty())
                .withoutCompiledBeans()
                .with(DatabaseModule.stub())
                .boot();
    }

    private static Set<String> filesHere() throws Exception {
        try (Stream<Path> all = Files.list(Path.of(""))) {
            return new TreeSet<>(all.map(Path::toString).toList());
        }
    }

    @Test
    void noFileAppears() throws Exception {
        Set<String> before = filesHere();
        try (Application app = stub()) {
            Database database = app.get(Database.class);
            database.sql("create table t (n integer)").execute();
            assertThat(filesHere()).isEqualTo(before);
            assertThat(database.sql("select file from pragma_database_list")
                            .one()
                            .getString("file"))
                    .satisfiesAnyOf(
                            file -> assertThat(file).isEmpty(),
                            file -> assertThat(Path.of(String.valueOf(file))).doesNotExist());
        }
        assertThat(filesHere()).isEqualTo(before);
    }

    @Test
    void twoStubsAreIndependentAndEachStartsEmpty() {
        try (Application one = stub();
                Application two = stub()) {
            one.get(Database.class).sql("create table t (n integer)").execute();
            assertThat(two.get(Database.class).tables()).isEmpty();
        }
        try (Application three = stub()) {
            assertThat(three.get(Database.class).tables()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite::memory:", "sqlite+aiosqlite:///:memory:", "sqlite://", "jdbc:sqlite::memory:"})
    void everyFormOfTheAddressIsInMemory(String url) throws Exception {
        Set<String> before = filesHere();
        try (DatabaseService database = DatabaseService.open(url)) {
            database.sql("create table t (n integer)").execute();
            assertThat(database.tables()).containsExactly("t");
        }
        assertThat(filesHere()).isEqualTo(before);
    }

    @Test
    @Timeout(60)
    void allReadersSeeWhatTheWriterWrote() throws Exception {
        try (DatabaseService database = DatabaseService.open("sqlite::memory:");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            database.sql("create table t (n integer)").execute();
            database.sql("insert into t values (1), (2), (3)").execute();
            // Each stream holds a connection of its own until all have one.
            CyclicBarrier all = new CyclicBarrier(8);
            List<Future<Long>> counts = IntStream.range(0, 8)
                    .mapToObj(i ->
                            threads.submit(() -> database.sql("select n from t").<Long, Exception>stream(rows -> {
                                all.await(30, TimeUnit.SECONDS);
                                return rows.count();
                            })))
                    .toList();
            for (Future<Long> count : counts) {
                assertThat(count.get()).isEqualTo(3);
            }
        }
    }
}

package dev.lexigram.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DatabaseTimeoutException;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.error.TransactionRollbackException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.SqlQuery;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Statements that run for too long, results that are too long, and callers that are too many.
@RequiresServer(ServerKind.POSTGRES)
@Timeout(60)
class PostgresLimitsTest {

    // In the list of columns it makes its rows one by one; after `from` it would make them all first.
    private static final String ENDLESS = "select generate_series(1, 1000000000000) as n";

    private static String url;
    private static DatabaseService db;

    @BeforeAll
    static void open() {
        url = TestServers.postgres().freshDatabase();
        db = Opened.withPool(url, 10);
    }

    @AfterAll
    static void close() {
        db.close();
    }

    @Test
    void aWriteThatWaitsForALockIsCancelled() {
        db.sql("create table locked (id integer primary key, n integer)").execute();
        db.sql("insert into locked values (1, 0)").execute();
        try (DatabaseService hurried = Opened.withTimeout(url, Duration.ofMillis(300))) {
            db.useTransaction(holder -> {
                db.sql("update locked set n = 1").execute();
                assertThatThrownBy(() -> hurried.sql("update locked set n = 2").execute())
                        .isInstanceOf(DatabaseTimeoutException.class)
                        .hasMessageContaining("update locked");
            });
            assertThat(hurried.sql("update locked set n = n + 10").execute()).isEqualTo(1);
            assertThat(hurried.sql("select n from locked").scalar(Integer.class).one())
                    .isEqualTo(11);
        }
    }

    @Test
    void aTransactionCannotGoOnAfterATimeout() {
        try (DatabaseService hurried = Opened.withTimeout(url, Duration.ofMillis(300))) {
            assertThatThrownBy(() -> hurried.useTransaction(tx -> {
                        assertThatThrownBy(
                                        () -> hurried.sql("select pg_sleep(30)").list())
                                .isInstanceOf(DatabaseTimeoutException.class);
                    }))
                    .isInstanceOf(TransactionRollbackException.class);
            assertThat(one(hurried)).isEqualTo(1);
        }
    }

    @Test
    void aStreamMayTakeLongerThanAStatement() {
        try (DatabaseService hurried = Opened.withTimeout(url, Duration.ofMillis(300))) {
            long end = System.nanoTime() + Duration.ofMillis(700).toNanos();
            long rows = hurried.sql(ENDLESS).stream(
                    stream -> stream.takeWhile(row -> System.nanoTime() < end).count());
            assertThat(rows).isPositive();
        }
    }

    private static int one(Database database) {
        return database.sql("select 1").scalar(Integer.class).one();
    }

    @Test
    void anEndlessStreamMayBeLeft() {
        assertThat(firstTen(db.sql(ENDLESS))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(db.poolStats().active()).isZero();
    }

    @Test
    void anEndlessStreamMayBeLeftInsideATransactionThatGoesOn() {
        db.useTransaction(tx -> {
            assertThat(firstTen(db.sql(ENDLESS))).hasSize(10);
            assertThat(one(db)).isEqualTo(1);
            assertThat(firstTen(db.sql(ENDLESS))).hasSize(10);
        });
    }

    private static List<Long> firstTen(SqlQuery query) {
        return query.stream(rows -> rows.limit(10).map(row -> row.getLong("n")).toList());
    }

    @Test
    void aRowThatFailsEndsTheStream() {
        assertThatThrownBy(
                        () -> db.sql("select 1 / (5000 - generate_series(1, 10000)) as n").stream(rows -> rows.count()))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("division by zero");
        assertThat(db.poolStats().active()).isZero();
        assertThat(one(db)).isEqualTo(1);
    }

    @Test
    void sixtyFourThreadsShareTenConnections() throws Exception {
        db.sql("create table counters (id integer primary key, n integer)").execute();
        db.sql("insert into counters values (1, 0)").execute();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                all.add(threads.submit(() -> db.inTransaction(tx -> {
                    db.sql("update counters set n = n + 1").execute();
                    return db.sql("select n from counters")
                            .scalar(Integer.class)
                            .one();
                })));
            }
            List<Integer> seen = new ArrayList<>();
            for (Future<Integer> one : all) {
                seen.add(one.get());
            }
            assertThat(seen).doesNotHaveDuplicates().hasSize(64);
        }
        assertThat(db.sql("select n from counters").scalar(Integer.class).one()).isEqualTo(64);
        assertThat(db.poolStats().active()).isZero();
    }
}

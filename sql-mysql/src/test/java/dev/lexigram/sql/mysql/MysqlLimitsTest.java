package dev.lexigram.sql.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DatabaseTimeoutException;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.sql.SqlQuery;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Statements that run for too long, results that are too long, and callers that are too many.
@RequiresServer({ServerKind.MYSQL, ServerKind.MARIADB})
@ParameterizedClass
@EnumSource(
        value = ServerKind.class,
        names = {"MYSQL", "MARIADB"})
@Timeout(60)
class MysqlLimitsTest {

    // A thousand to the power of four rows, which the server joins while it sends them.
    private static final String FROM = " from thousand a, thousand b, thousand c, thousand d";
    // Without the hint MySQL would join them all before it sends the first.
    private static final String ENDLESS = "select /*+ NO_BNL(a, b, c, d) */ a.n" + FROM;

    private final ServerKind kind;

    private String url;
    private DatabaseService db;

    MysqlLimitsTest(ServerKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        url = TestServers.of(kind).freshDatabase();
        db = Opened.withPool(url, 10);
        db.sql("create table thousand (n bigint primary key)").execute();
        db.sql("insert into thousand values (?)")
                .executeBatch(LongStream.range(0, 1000)
                        .mapToObj(n -> List.<Object>of(n))
                        .toList());
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void aWriteThatWaitsForALockIsEnded() {
        db.sql("create table locked (id integer primary key, n integer)").execute();
        db.sql("insert into locked values (1, 0)").execute();
        try (DatabaseService hurried = Opened.withTimeout(url, Duration.ofSeconds(1))) {
            db.useTransaction(holder -> {
                db.sql("update locked set n = 1").execute();
                assertThatThrownBy(() -> hurried.sql("update locked set n = 2").execute())
                        .isInstanceOf(kind == ServerKind.MYSQL ? LockException.class : DatabaseTimeoutException.class)
                        .hasMessageContaining("update locked");
            });
            assertThat(hurried.sql("update locked set n = n + 10").execute()).isEqualTo(1);
            assertThat(hurried.sql("select n from locked").scalar(Integer.class).one())
                    .isEqualTo(11);
        }
    }

    @Test
    void aQueryThatRunsTooLongIsCancelledAndTheTransactionGoesOn() {
        try (DatabaseService hurried = Opened.withTimeout(url, Duration.ofMillis(500))) {
            hurried.useTransaction(tx -> {
                hurried.sql("insert into thousand values (1000)").execute();
                assertThatThrownBy(() -> hurried.sql("select sum(sqrt(a.n + b.n + c.n + d.n))" + FROM)
                                .list())
                        .isInstanceOf(DatabaseTimeoutException.class);
            });
            assertThat(hurried.sql("select count(*) from thousand")
                            .scalar(Integer.class)
                            .one())
                    .isEqualTo(1001);
        }
    }

    @Test
    void aStreamIsBoundedByTheStatementTimeout() {
        // These servers count the whole query, and a stream is one query to them.
        try (DatabaseService hurried = Opened.withTimeout(url, Duration.ofMillis(500))) {
            assertThatThrownBy(() -> hurried.sql(ENDLESS).stream(rows -> rows.count()))
                    .isInstanceOf(DatabaseTimeoutException.class);
            assertThat(hurried.sql("select 1").scalar(Integer.class).one()).isEqualTo(1);
        }
    }

    @Test
    void anEndlessStreamMayBeLeft() {
        assertThat(first(10, db.sql(ENDLESS))).hasSize(10);
        assertThat(db.poolStats().active()).isZero();
    }

    @Test
    void anEndlessStreamMayBeLeftInsideATransactionThatGoesOn() {
        db.useTransaction(tx -> {
            db.sql("insert into thousand values (1000)").execute();
            for (int i = 0; i < 20; i++) {
                assertThat(first(10, db.sql(ENDLESS))).hasSize(10);
                assertThat(db.sql("select 1").scalar(Integer.class).one()).isEqualTo(1);
            }
        });
        assertThat(db.sql("select count(*) from thousand").scalar(Integer.class).one())
                .isEqualTo(1001);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 999, 1000})
    void aStreamMayBeLeftAnywhere(int rows) {
        db.useTransaction(tx -> {
            for (int i = 0; i < 5; i++) {
                assertThat(first(rows, db.sql("select n from thousand order by n")))
                        .hasSize(rows);
                assertThat(db.sql("select 1").scalar(Integer.class).one()).isEqualTo(1);
            }
        });
    }

    @Test
    void aBodyThatFailsLeavesTheStream() {
        assertThatThrownBy(() -> db.sql(ENDLESS).stream(rows -> {
                    assertThat(rows.findFirst()).isPresent();
                    throw new IOException("the body's own");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("the body's own");
        assertThat(db.poolStats().active()).isZero();
        assertThat(first(10, db.sql(ENDLESS))).hasSize(10);
    }

    private static List<Long> first(int count, SqlQuery query) {
        return query.stream(
                rows -> rows.limit(count).map(row -> row.getLong("n")).toList());
    }

    @Test
    void sixtyFourThreadsShareTenConnections() throws Exception {
        db.sql("create table counters (id integer primary key, n integer)").execute();
        db.sql("insert into counters values (1, 0)").execute();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            IntStream.range(0, 64)
                    .forEach(i -> all.add(threads.submit(() -> db.inTransaction(tx -> {
                        db.sql("update counters set n = n + 1").execute();
                        return db.sql("select n from counters")
                                .scalar(Integer.class)
                                .one();
                    }))));
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

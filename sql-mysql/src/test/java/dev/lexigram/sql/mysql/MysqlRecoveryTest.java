package dev.lexigram.sql.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lexigram.contracts.error.ConnectionException;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Isolation;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.tck.Bank;
import dev.lexigram.testkit.server.OwnServer;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What a program sees when the server ends its connections.
@RequiresServer({ServerKind.MYSQL, ServerKind.MARIADB})
@ParameterizedClass
@EnumSource(
        value = ServerKind.class,
        names = {"MYSQL", "MARIADB"})
@Timeout(60)
class MysqlRecoveryTest {

    /// The pool tries a connection before it gives it out, unless it was in use just before.
    private static final Duration UNTRIED = Duration.ofMillis(600);

    private static final int CONNECTIONS = 4;

    private final ServerKind kind;

    private DatabaseService db;
    private DatabaseService admin;
    private String others;

    MysqlRecoveryTest(ServerKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        String url = TestServers.of(kind).freshDatabase();
        db = Opened.withPool(url, CONNECTIONS);
        admin = Opened.withPool(TestServers.of(kind).url(), 1);
        others = " from information_schema.processlist where db = '" + url.substring(url.lastIndexOf('/') + 1) + "'";
        db.sql("create table marks (mark integer)").execute();
    }

    @AfterEach
    void close() {
        db.close();
        admin.close();
    }

    private void cutAll() {
        admin.sql("select id" + others)
                .scalar(Long.class)
                .list()
                .forEach(id -> admin.sql("kill " + id).execute());
        awaitNone();
    }

    @Test
    void noTransferIsLostOrMadeTwiceWhenConnectionsAreCut() {
        TxOptions options = TxOptions.serializable().retry(200).confirmCommit();
        assertThat(Bank.open(db).torture(options, this::cut, 8)).isLessThan(400);
    }

    @Test
    void norWhenTheServerIsKilled() {
        TxOptions options = TxOptions.defaults()
                .withIsolation(Isolation.REPEATABLE_READ)
                .retry(200)
                .confirmCommit();
        try (OwnServer own = OwnServer.startDurable(kind);
                DatabaseService bank = Opened.withPool(own.server().url(), CONNECTIONS)) {
            Runnable crash = () -> {
                own.stop();
                own.startAgain();
            };
            assertThat(Bank.openLocking(bank).torture(options, crash, 3)).isLessThan(600);
        }
    }

    private void cut() {
        for (long id : admin.sql("select id" + others).scalar(Long.class).list()) {
            try {
                admin.sql("kill " + id).execute();
            } catch (DatabaseException alreadyGone) {
                assertThat(alreadyGone).hasMessageContaining("nknown thread id");
            }
        }
    }

    private void awaitNone() {
        while (admin.sql("select count(*)" + others).scalar(Integer.class).one() > 0) {
            Thread.onSpinWait();
        }
    }

    /// Takes all connections at once, so that all are open and idle afterwards.
    private void fillPool() throws Exception {
        CyclicBarrier together = new CyclicBarrier(CONNECTIONS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                all.add(threads.submit(() -> db.inTransaction(tx -> {
                    int count = marks(db);
                    await(together);
                    return count;
                })));
            }
            for (Future<Integer> one : all) {
                assertThat(one.get()).isZero();
            }
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int marks(Database database) {
        return database.sql("select count(*) from marks").scalar(Integer.class).one();
    }

    private void isLost(Throwable failure) {
        assertThat(failure)
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("127.0.0.1:" + TestServers.of(kind).port())
                .hasMessageNotContaining("password");
        assertThat(((DatabaseException) failure).code()).isEqualTo("LEX_ERR_SQL_001");
    }

    @Test
    void nobodySeesThatIdleConnectionsWereCut() throws Exception {
        fillPool();
        long used = System.nanoTime();
        cutAll();
        while (System.nanoTime() - used <= UNTRIED.toNanos()) {
            Thread.onSpinWait();
        }
        fillPool();
    }

    @Test
    void ofConnectionsCutJustAfterUseOnlyOneFails() throws Exception {
        fillPool();
        cutAll();
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < 2 * CONNECTIONS; i++) {
            Throwable failure = catchThrowable(() -> marks(db));
            if (failure != null) {
                failures.add(failure);
            }
        }
        assertThat(failures).hasSizeLessThanOrEqualTo(1).allSatisfy(this::isLost);
        fillPool();
    }

    @Test
    void aTransactionThatIsCutFailsOnceAndIsNotRunAgain() {
        AtomicInteger runs = new AtomicInteger();
        isLost(catchThrowable(() -> db.inTransaction(tx -> {
            runs.incrementAndGet();
            db.sql("insert into marks values (1)").execute();
            cutAll();
            return db.sql("insert into marks values (2)").execute();
        })));
        assertThat(runs).hasValue(1);
        assertThat(marks(db)).isZero();
        assertThat(db.poolStats().active()).isZero();
    }

    @Test
    void aCutThatOnlyTheCommitNoticesIsAnError() {
        isLost(catchThrowable(() -> db.useTransaction(tx -> {
            db.sql("insert into marks values (1)").execute();
            cutAll();
        })));
        assertThat(marks(db)).isZero();
    }

    @Test
    void aBodyThatOverlooksTheCutCannotCommit() {
        assertThatThrownBy(() -> db.useTransaction(tx -> {
                    db.sql("insert into marks values (1)").execute();
                    cutAll();
                    isLost(catchThrowable(() -> marks(db)));
                }))
                .isInstanceOf(DatabaseException.class);
        assertThat(marks(db)).isZero();
    }

    @Test
    void aTransactionIdleForTooLongIsAConnectionError() {
        isLost(catchThrowable(() -> db.useTransaction(tx -> {
            db.sql("set session wait_timeout = 1").execute();
            awaitNone();
            marks(db);
        })));
        assertThat(marks(db)).isZero();
    }

    @Test
    void thePoolHealsAfterTheServerWasAway() {
        try (OwnServer own = OwnServer.start(kind);
                DatabaseService longLived = Opened.withPool(own.server().url(), CONNECTIONS)) {
            longLived.sql("create table marks (mark integer)").execute();
            own.stop();
            assertThatThrownBy(() -> marks(longLived)).isInstanceOf(ConnectionException.class);
            assertThatThrownBy(() -> marks(longLived)).isInstanceOf(ConnectionException.class);
            own.startAgain();
            assertThat(marks(longLived)).isZero();
            longLived.sql("insert into marks values (1)").execute();
            assertThat(marks(longLived)).isEqualTo(1);
        }
    }
}

package dev.lexigram.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lexigram.contracts.error.ConnectionException;
import dev.lexigram.contracts.error.ConnectionRefusedException;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Isolation;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.driver.ConnectionSource;
import dev.lexigram.sql.driver.Lease;
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

/// What a program sees when the server ends its connections.
@RequiresServer(ServerKind.POSTGRES)
@Timeout(60)
class PostgresRecoveryTest {

    /// The pool tries a connection before it gives it out, unless it was in use just before.
    private static final Duration UNTRIED = Duration.ofMillis(600);

    private static final int CONNECTIONS = 4;

    private DatabaseService db;
    private DatabaseService admin;

    @BeforeEach
    void open() {
        String url = TestServers.postgres().freshDatabase();
        db = Opened.withPool(url, CONNECTIONS);
        admin = Opened.withPool(url + "?ApplicationName=admin", 1);
        db.sql("create table marks (mark integer)").execute();
    }

    @AfterEach
    void close() {
        db.close();
        admin.close();
    }

    private static final String OTHERS =
            " from pg_stat_activity where datname = current_database() and application_name <> 'admin'";

    private void cutAll() {
        admin.sql("select pg_terminate_backend(pid)" + OTHERS).list();
        while (admin.sql("select count(*)" + OTHERS).scalar(Integer.class).one() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whoWaitsForAConnectionThatTurnsOutToBeBrokenGetsAnother() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Lease held = admin.unwrap(ConnectionSource.class).acquire(Access.READ);
            Future<Integer> asked = threads.submit(() -> pid(admin));
            while (admin.poolStats().waiting() == 0) {
                Thread.onSpinWait();
            }
            // The pool has looked by now whether there is room for one more.
            Thread.sleep(100);
            held.discard();
            held.close();
            assertThat(asked.get(1, TimeUnit.SECONDS)).isPositive();
        }
    }

    /// Takes all connections at once, so that all are open and idle afterwards.
    private void fillPool() throws Exception {
        CyclicBarrier together = new CyclicBarrier(CONNECTIONS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                all.add(threads.submit(() -> db.inTransaction(tx -> {
                    int pid = pid(db);
                    await(together);
                    return pid;
                })));
            }
            for (Future<Integer> one : all) {
                assertThat(one.get()).isPositive();
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

    private static int pid(Database database) {
        return database.sql("select pg_backend_pid()").scalar(Integer.class).one();
    }

    private static int marks(Database database) {
        return database.sql("select count(*) from marks").scalar(Integer.class).one();
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
        try (OwnServer own = OwnServer.startDurable(ServerKind.POSTGRES);
                DatabaseService bank = Opened.withPool(own.server().url(), CONNECTIONS)) {
            Runnable crash = () -> {
                own.stop();
                own.startAgain();
            };
            assertThat(Bank.openLocking(bank).torture(options, crash, 3)).isLessThan(600);
        }
    }

    private void cut() {
        admin.sql("select pg_terminate_backend(pid)" + OTHERS).list();
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
        assertThat(marks(db)).isZero();
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
        assertThat(failures).hasSizeLessThanOrEqualTo(1).allSatisfy(PostgresRecoveryTest::isLost);
        fillPool();
    }

    private static void isLost(Throwable failure) {
        assertThat(failure)
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("127.0.0.1:" + TestServers.postgres().port())
                .hasMessageNotContaining("password");
        assertThat(((DatabaseException) failure).code()).isEqualTo("LEX_ERR_SQL_001");
    }

    @Test
    void aTransactionThatIsCutFailsOnceAndIsNotRunAgain() {
        AtomicInteger runs = new AtomicInteger();
        Throwable failure = catchThrowable(() -> db.inTransaction(tx -> {
            runs.incrementAndGet();
            db.sql("insert into marks values (1)").execute();
            cutAll();
            return db.sql("insert into marks values (2)").execute();
        }));
        isLost(failure);
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
    void aStreamThatIsCutFailsAndThePoolHeals() {
        isLost(catchThrowable(() -> db.sql("select generate_series(1, 1000000000) as n").stream(rows -> {
            cutAll();
            return rows.count();
        })));
        assertThat(marks(db)).isZero();
        assertThat(db.poolStats().active()).isZero();
    }

    @Test
    void aTransactionIdleForTooLongIsAConnectionError() {
        Throwable failure = catchThrowable(() -> db.useTransaction(tx -> {
            int pid = pid(db);
            db.sql("set local idle_in_transaction_session_timeout = 50").execute();
            while (admin.sql("select count(*) from pg_stat_activity where pid = ?")
                            .bind(pid)
                            .scalar(Integer.class)
                            .one()
                    > 0) {
                Thread.onSpinWait();
            }
            marks(db);
        }));
        isLost(failure);
        assertThat(marks(db)).isZero();
    }

    @Test
    void thePoolHealsAfterTheServerWasAway() {
        try (OwnServer own = OwnServer.start(ServerKind.POSTGRES);
                DatabaseService longLived = Opened.withPool(own.server().url(), CONNECTIONS)) {
            longLived.sql("create table marks (mark integer)").execute();
            own.stop();
            assertThatThrownBy(() -> marks(longLived)).isInstanceOf(ConnectionException.class);
            assertThatThrownBy(() -> marks(longLived)).isInstanceOf(ConnectionRefusedException.class);
            own.startAgain();
            assertThat(marks(longLived)).isZero();
            longLived.sql("insert into marks values (1)").execute();
            assertThat(marks(longLived)).isEqualTo(1);
        }
    }
}

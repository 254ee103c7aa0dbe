package dev.lexigram.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ConnectionException;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.lock.AdvisoryLocks;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What becomes of a lock whose connection the server ends.
@RequiresServer(ServerKind.POSTGRES)
@Timeout(60)
class PostgresLockTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String HOLDERS = " from pg_locks where locktype = 'advisory' and granted"
            + " and database = (select oid from pg_database where datname = current_database())";

    private DatabaseService db;
    private DatabaseService admin;

    @BeforeEach
    void open() {
        String url = TestServers.postgres().freshDatabase();
        db = Opened.withPool(url, 2);
        admin = Opened.withPool(url, 2);
    }

    @AfterEach
    void close() {
        db.close();
        admin.close();
    }

    private void cutHolder() {
        assertThat(admin.sql("select pg_terminate_backend(pid)" + HOLDERS).list())
                .hasSize(1);
        AdvisoryLocks.on(admin).useLock("nightly", PATIENCE, () -> {});
    }

    @Test
    void aLockThatWasLostIsToldAfterTheBody() {
        AdvisoryLocks locks = AdvisoryLocks.on(db);
        assertThatThrownBy(() -> locks.useLock("nightly", PATIENCE, this::cutHolder))
                .isInstanceOfSatisfying(LockException.class, e -> {
                    assertThat(e.problem().sentence()).contains("lost");
                    assertThat(e.hint()).isPresent();
                })
                .hasCauseInstanceOf(ConnectionException.class);
        assertThat(db.poolStats().active()).isZero();
        assertThat(locks.inLock("nightly", PATIENCE, () -> "free again")).isEqualTo("free again");
    }

    @Test
    void theBodysOwnExceptionComesFirst() {
        IOException thrown = new IOException("body");
        assertThatThrownBy(() -> AdvisoryLocks.on(db).useLock("nightly", PATIENCE, () -> {
                    cutHolder();
                    throw thrown;
                }))
                .isSameAs(thrown)
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1).hasOnlyElementsOfType(LockException.class));
        assertThat(db.poolStats().active()).isZero();
    }

    @Test
    void theServerKnowsTheLockByTheNamesHash() {
        Long key = PostgresDialect.lockKey("nightly");
        List<Long> held = AdvisoryLocks.on(db)
                .inLock(
                        "nightly",
                        PATIENCE,
                        () -> admin.sql("select (classid::bigint << 32) | objid::bigint" + HOLDERS)
                                .scalar(Long.class)
                                .list());
        assertThat(held).containsExactly(key);
        // printf nightly | sha256sum
        assertThat(Long.toHexString(key)).isEqualTo("2a3b62b53ddb9f16");
    }
}

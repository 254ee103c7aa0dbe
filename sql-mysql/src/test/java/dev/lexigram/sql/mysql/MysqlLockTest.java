package dev.lexigram.sql.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DriverException;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.lock.AdvisoryLocks;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of a lock whose connection the server ends, and what the server calls it.
@RequiresServer({ServerKind.MYSQL, ServerKind.MARIADB})
@ParameterizedClass
@EnumSource(
        value = ServerKind.class,
        names = {"MYSQL", "MARIADB"})
@Timeout(60)
class MysqlLockTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ServerKind kind;
    private DatabaseService db;
    private DatabaseService admin;

    MysqlLockTest(ServerKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        String url = TestServers.of(kind).freshDatabase();
        db = Opened.withPool(url, 2);
        admin = Opened.withPool(url, 2);
    }

    @AfterEach
    void close() {
        db.close();
        admin.close();
    }

    private OptionalLong holder(String name) {
        return admin.sql("select coalesce(is_used_lock(?), 0)").bind((Object) name).scalar(Long.class).list().stream()
                .mapToLong(Long::longValue)
                .filter(id -> id > 0)
                .findFirst();
    }

    @Test
    void aLockThatWasLostIsToldAfterTheBody() {
        AdvisoryLocks locks = AdvisoryLocks.on(db);
        assertThatThrownBy(() -> locks.useLock("lost", PATIENCE, () -> {
                    admin.sql("kill " + holder("lost").orElseThrow()).execute();
                    AdvisoryLocks.on(admin).useLock("lost", PATIENCE, () -> {});
                }))
                .isInstanceOfSatisfying(
                        LockException.class,
                        e -> assertThat(e.problem().sentence()).contains("lost"));
        assertThat(db.poolStats().active()).isZero();
        assertThat(locks.inLock("lost", PATIENCE, () -> "free again")).isEqualTo("free again");
    }

    @Test
    void shortNamesInLowerCaseStayAsTheyAre() {
        AdvisoryLocks.on(db)
                .useLock(
                        "shop/nightly.report:1",
                        PATIENCE,
                        () -> assertThat(holder("shop/nightly.report:1")).isPresent());
        assertThat(MysqlDialect.lockName("x".repeat(64))).isEqualTo("x".repeat(64));
        for (String name : new String[] {"", "Nightly", "nächtlich", "a b", "x".repeat(65)}) {
            assertThat(MysqlDialect.lockName(name)).startsWith("sha256:").hasSizeLessThanOrEqualTo(64);
            AdvisoryLocks.on(db)
                    .useLock(
                            name,
                            PATIENCE,
                            () -> assertThat(holder(MysqlDialect.lockName(name)))
                                    .isPresent());
        }
    }

    @Test
    void locksOfATransactionAreRefusedByNameOfTheCapability() {
        assertThatThrownBy(() -> db.useTransaction(tx -> AdvisoryLocks.on(db).lockInTransaction("nightly", PATIENCE)))
                .isInstanceOf(DriverException.class)
                .hasMessageContaining("capability: TRANSACTION_LOCKS");
    }
}

package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DriverException;
import dev.lexigram.contracts.error.TenantScopingException;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.TenantDatabases;
import dev.lexigram.sql.security.Tenancy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When tenants' databases open and close.
class TenantDatabasesTest {

    @TempDir
    Path folder;

    private final Map<String, List<DatabaseService>> opened = new ConcurrentHashMap<>();

    private DatabaseService open(String tenant) {
        DatabaseService database = DatabaseService.open("sqlite:" + folder.resolve(tenant + ".db"));
        opened.computeIfAbsent(tenant, t -> new ArrayList<>()).add(database);
        return database;
    }

    private static boolean isOpen(DatabaseService database) {
        try {
            return database.sql("select 1").scalar(Long.class).one() == 1;
        } catch (DriverException closed) {
            return false;
        }
    }

    private DatabaseService first(String tenant) {
        return opened.getOrDefault(tenant, List.of()).getFirst();
    }

    private static <T> FutureTask<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task;
    }

    private static <T> T await(FutureTask<T> task) throws Exception {
        return task.get(60, TimeUnit.SECONDS);
    }

    @Test
    void thoseWhoComeAtOnceShareOne() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (TenantDatabases databases = TenantDatabases.opening(this::open, 3)) {
            List<FutureTask<Long>> tasks = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                String tenant = "t" + i % 4;
                tasks.add(start(() -> {
                    go.await();
                    return databases.in(
                            tenant,
                            () -> databases
                                    .current()
                                    .sql("select 1")
                                    .scalar(Long.class)
                                    .one());
                }));
            }
            // Held throughout, so that none of them is closed between two uses.
            FutureTask<Integer> all = start(() -> databases.in(
                    "t0",
                    () -> databases.in(
                            "t1",
                            () -> databases.in(
                                    "t2",
                                    () -> databases.in("t3", () -> {
                                        go.countDown();
                                        for (FutureTask<Long> task : tasks) {
                                            await(task);
                                        }
                                        return opened.size();
                                    })))));
            assertThat(await(all)).isEqualTo(4);
        }
        assertThat(opened.values()).allSatisfy(each -> assertThat(each).hasSize(1));
        assertThat(opened.values())
                .allSatisfy(each -> assertThat(isOpen(each.getFirst())).isFalse());
    }

    @Test
    void theLongestUnusedIsClosedAndNeverOneInUse() {
        try (TenantDatabases databases = TenantDatabases.opening(this::open, 2)) {
            databases.in("held", () -> {
                for (String tenant : List.of("a", "b", "a", "c")) {
                    databases.in(tenant, databases::current);
                }
                assertThat(databases.open()).containsExactlyInAnyOrder("held", "a", "c");
                assertThat(isOpen(first("b"))).isFalse();
                return assertThat(isOpen(first("held"))).isTrue();
            });
            assertThat(databases.open()).containsExactlyInAnyOrder("c", "held");
        }
    }

    @Test
    void noTenantEverHasTwoAndNobodyLosesHis() throws Exception {
        Map<String, AtomicInteger> count = new ConcurrentHashMap<>();
        long seed = System.nanoTime();
        try (TenantDatabases databases = TenantDatabases.opening(
                tenant -> {
                    List<DatabaseService> before = opened.getOrDefault(tenant, List.of());
                    assertThat(before).noneMatch(TenantDatabasesTest::isOpen);
                    count.computeIfAbsent(tenant, t -> new AtomicInteger()).incrementAndGet();
                    return open(tenant);
                },
                1)) {
            List<FutureTask<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                Random random = new Random(seed + i);
                tasks.add(start(() -> {
                    for (int n = 0; n < 8; n++) {
                        String tenant = "t" + random.nextInt(5);
                        databases.in(tenant, () -> {
                            return databases.current().sql("select 1").list();
                        });
                    }
                    return true;
                }));
            }
            for (FutureTask<Boolean> task : tasks) {
                assertThat(await(task)).as("seed %d", seed).isTrue();
            }
            assertThat(databases.open()).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(count).isNotEmpty();
        assertThat(opened.values()).allSatisfy(each -> assertThat(each).noneMatch(TenantDatabasesTest::isOpen));
    }

    @Test
    void whatFailsToOpenIsTriedAgain() {
        AtomicInteger attempts = new AtomicInteger();
        try (TenantDatabases databases = TenantDatabases.opening(
                tenant -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw new IllegalStateException("not yet");
                    }
                    return open(tenant);
                },
                1)) {
            assertThatThrownBy(() -> databases.in("acme", databases::current)).hasMessage("not yet");
            assertThat(databases.open()).isEmpty();
            assertThat(databases.in(
                            "acme", () -> databases.current().sql("select 1").list()))
                    .hasSize(1);
        }
    }

    @Test
    void oneInUseIsClosedWhenItsBodyEnds() {
        TenantDatabases databases = TenantDatabases.opening(this::open, 5);
        databases.in("acme", () -> {
            databases.close();
            assertThat(isOpen(first("acme"))).isTrue();
            assertThatThrownBy(() -> databases.in("umbrella", databases::current))
                    .isInstanceOf(DriverException.class);
            return true;
        });
        assertThat(isOpen(first("acme"))).isFalse();
        databases.close();
    }

    @Test
    void theTenantMustBeTheOneWhoseDatabaseIsHeld() {
        try (TenantDatabases databases = TenantDatabases.of(tenant -> "sqlite:" + folder.resolve(tenant + ".db"))) {
            databases.in("acme", () -> {
                assertThat(databases.current().name()).isEqualTo("acme");
                assertThatThrownBy(() -> Tenancy.in("umbrella", databases::current))
                        .isInstanceOf(TenantScopingException.class);
                assertThatThrownBy(() -> Tenancy.asAdmin("report", databases::current))
                        .hasMessageContaining("name the one");
                assertThatThrownBy(() -> Tenancy.asAdmin("report", () -> databases.call(databases::current)))
                        .isInstanceOf(TenantScopingException.class);
                return databases.in(
                        7, () -> assertThat(databases.current().name()).isEqualTo("7"));
            });
            for (Object wrong :
                    List.of("../acme", "Acme", "a.b", "a--b", "-a", "a-", "a/b", "ümit", "a".repeat(65), -1)) {
                assertThatThrownBy(() -> databases.in(wrong, databases::current))
                        .isInstanceOf(TenantScopingException.class);
            }
        }
    }
}

package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.config.OperationsConfig;
import dev.lexigram.sql.config.PoolConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pool that has room makes a connection for each caller who waits.
class PoolGrowthTest {

    // A caller is forgotten when the scheduler takes another between two steps of the pool, so many try at once.
    private static final int POOLS = 40;
    private static final int CALLERS = 8;
    private static final int SECONDS = 15;

    @Test
    void ofCallersWhoComeTogetherNoneIsForgotten(@TempDir Path folder) throws Exception {
        PoolConfig growing = PoolConfig.defaults().withSize(0, CALLERS, 0);
        List<DatabaseService> databases = IntStream.range(0, POOLS)
                .mapToObj(i -> DatabaseService.open(
                        "sqlite:" + folder.resolve(i + ".db"), growing, OperationsConfig.defaults()))
                .toList();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Long>> held = new ArrayList<>();
            for (DatabaseService database : databases) {
                CyclicBarrier all = new CyclicBarrier(CALLERS);
                for (int i = 0; i < CALLERS; i++) {
                    held.add(threads.submit(() -> {
                        start.await();
                        return database.sql("select 1").<Long, Exception>stream(rows -> {
                            all.await(SECONDS, TimeUnit.SECONDS);
                            return rows.count();
                        });
                    }));
                }
            }
            start.countDown();
            for (Future<Long> rows : held) {
                assertThat(rows.get()).isEqualTo(1);
            }
        } finally {
            databases.forEach(DatabaseService::close);
        }
    }
}

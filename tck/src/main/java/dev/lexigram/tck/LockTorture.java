package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.store.LockInfo;
import dev.lexigram.contracts.store.LockStore;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import dev.lexigram.sql.store.SqlLockStore;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Programs that share a lock and are stopped, as by `kill -STOP`, while they hold it, for longer than their lease:
/// when they go on, what they write is refused.
///
/// `-Dlexigram.torture.rounds=500` makes it longer.
public final class LockTorture {

    /// The row in which a write is refused by comparing tokens, as any other system can.
    static final String FENCED = "fenced";

    /// The row whose writes end with `verify`.
    static final String VERIFIED = "verified";

    static final String LOCK = "guarded";
    static final Duration TTL = Duration.ofMillis(300);

    private static final int WORKERS = 3;
    private static final int ROUNDS = Integer.getInteger("lexigram.torture.rounds", 8);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Random RANDOM = new Random();

    /// A shared row.
    record Guarded(@Id @Length(20) String id, long token, String worker) {}

    /// A write that was made.
    record Accepted(
            @Id @Generated @Nullable Long id,
            @Length(20) String kind,
            long token,
            @Length(20) String worker) {}

    /// A write that was refused.
    record Refused(
            @Id @Generated @Nullable Long id,
            @Length(20) String kind,
            long token,
            @Length(20) String worker) {}

    private final Database database;
    private final LockStore locks;
    private final Map<String, Process> workers = new HashMap<>();

    private LockTorture(Database database) {
        this.database = database;
        this.locks = locks(database, "watcher");
    }

    static LockStore locks(Database database, String owner) {
        return SqlLockStore.on(database, o -> o.table("torture_locks").owner(owner));
    }

    static GenericRepository<Accepted, Long> accepted(Database database) {
        return GenericRepository.of(database, Accepted.class, Long.class);
    }

    static GenericRepository<Refused, Long> refused(Database database) {
        return GenericRepository.of(database, Refused.class, Long.class);
    }

    /// Stops and continues the holders again and again, and sees that no late write passed, and that there were
    /// some.
    ///
    /// @param url an empty database
    public static void run(String url) throws IOException, InterruptedException {
        try (DatabaseService database = DatabaseService.open(url)) {
            SchemaManager.on(database).create(Guarded.class, Accepted.class, Refused.class);
            GenericRepository.of(database, Guarded.class, String.class)
                    .insertAll(List.of(new Guarded(FENCED, 0, ""), new Guarded(VERIFIED, 0, "")));
            new LockTorture(database).torture(url);
        }
    }

    private void torture(String url) throws IOException, InterruptedException {
        try {
            for (int i = 1; i <= WORKERS; i++) {
                workers.put("worker-" + i, start(url, "worker-" + i));
            }
            long end = System.nanoTime() + PATIENCE.plusSeconds(ROUNDS).toNanos();
            for (int stops = 0; stops < ROUNDS || !isProven(); ) {
                assertThat(System.nanoTime()).as("time is over").isLessThan(end);
                assertThat(workers.values()).allMatch(Process::isAlive);
                stops += stopHolder() ? 1 : 0;
                TimeUnit.MILLISECONDS.sleep(RANDOM.nextInt(50));
            }
        } finally {
            for (Process worker : workers.values()) {
                worker.destroyForcibly().waitFor();
            }
        }
        check(FENCED);
        check(VERIFIED);
    }

    private static Process start(String url, String worker) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockTortureWorker.class.getName(),
                        url,
                        worker)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Both kinds of writes were refused at least once, or the test would show nothing.
    private boolean isProven() {
        return refused(database).exists(F.of("kind").eq(FENCED))
                && refused(database).exists(F.of("kind").eq(VERIFIED));
    }

    private boolean stopHolder() throws IOException, InterruptedException {
        Optional<LockInfo> holder =
                locks.list().stream().filter(lock -> !lock.expired()).findFirst();
        if (holder.isPresent()) {
            signal("-STOP", holder.get());
            TimeUnit.MILLISECONDS.sleep(TTL.toMillis() + RANDOM.nextInt(300));
            signal("-CONT", holder.get());
        }
        return holder.isPresent();
    }

    private void signal(String signal, LockInfo holder) throws IOException, InterruptedException {
        Process worker = Objects.requireNonNull(workers.get(holder.owner()), holder.owner());
        new ProcessBuilder("kill", signal, String.valueOf(worker.pid())).start().waitFor();
    }

    private void check(String kind) {
        List<Accepted> writes = new ArrayList<>(accepted(database)
                .find(F.of("kind").eq(kind), q -> q.orderBy(F.of("id").asc())));
        assertThat(writes.stream().map(Accepted::worker).distinct())
                .as("all had a turn")
                .hasSizeGreaterThan(1);
        assertThat(IntStream.range(1, writes.size())
                        .filter(i -> writes.get(i).token() < writes.get(i - 1).token())
                        .mapToObj(writes::get))
                .as("writes under a token that was over")
                .isEmpty();
        Map<Long, String> byToken = new HashMap<>();
        for (Accepted write : writes) {
            assertThat(byToken.merge(
                            write.token(), write.worker(), (one, other) -> one.equals(other) ? one : "several"))
                    .as("who wrote under token %s", write.token())
                    .isEqualTo(write.worker());
        }
        Accepted last = writes.getLast();
        assertThat(GenericRepository.of(database, Guarded.class, String.class).getById(kind))
                .isEqualTo(new Guarded(kind, last.token(), last.worker()));
        assertThat(refused(database).count(F.of("kind").eq(kind))).isPositive();
    }
}

package dev.lexigram.benchmarks;

import dev.lexigram.contracts.event.DomainEvent;
import dev.lexigram.contracts.event.EventMessage;
import dev.lexigram.contracts.sql.Isolation;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.execute.Parallel;
import dev.lexigram.sql.mapping.JsonValues;
import dev.lexigram.sql.outbox.OutboxRelay;
import dev.lexigram.sql.outbox.SqlOutbox;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// How many events an outbox passes on, and how long each takes from its addition to its delivery: alone, and while
/// another transaction keeps the database from forgetting what was deleted.
final class OutboxBench {

    private static final int PRODUCERS = 16;
    private static final int EVENTS_PER_TRANSACTION = 5;
    private static final int SUBJECTS = 1_000;
    private static final int WARM_UP_SECONDS = 5;

    /// An event that knows when it was added.
    record Timed(String of, long nanos) implements DomainEvent {
        @Override
        public Optional<String> subject() {
            return Optional.of(of);
        }
    }

    private final int seconds;
    private final int rate;

    /// @param rate events per second that are added
    OutboxBench(int seconds, int rate) {
        this.seconds = seconds;
        this.rate = rate;
    }

    List<String> postgres(String url) {
        try (DatabaseService db = DatabaseService.open(url)) {
            run(db, "warm-up", WARM_UP_SECONDS);
            String alone = run(db, "alone", seconds);
            return List.of(alone, besideAnOldSnapshot(db));
        }
    }

    private String besideAnOldSnapshot(DatabaseService db) {
        TxOptions old = TxOptions.readOnly().withIsolation(Isolation.REPEATABLE_READ);
        return db.inTransaction(old, tx -> {
            db.sql("select count(*) from outbox_events").scalar(Long.class).one();
            // Its own threads do not see this transaction.
            return run(db, "beside a transaction that stays open", seconds);
        });
    }

    private String run(DatabaseService db, String what, int length) {
        SqlOutbox outbox = SqlOutbox.on(db);
        int count = rate * length / EVENTS_PER_TRANSACTION * EVENTS_PER_TRANSACTION;
        long[] times = new long[count];
        AtomicInteger arrived = new AtomicInteger();
        Semaphore all = new Semaphore(0);
        long start = System.nanoTime();
        try (OutboxRelay _ = outbox.relay(message -> {
            times[arrived.getAndIncrement()] = age(message);
            all.release();
        })) {
            produce(db, outbox, count, start);
            long produced = System.nanoTime();
            all.acquireUninterruptibly(count);
            return line(what, times, produced - start, System.nanoTime() - start);
        }
    }

    private static long age(EventMessage message) {
        return System.nanoTime()
                - JsonValues.read(message.payload(), Timed.class).nanos();
    }

    /// Adds the events at the rate, or as fast as it goes.
    private void produce(DatabaseService db, SqlOutbox outbox, int count, long start) {
        AtomicInteger next = new AtomicInteger();
        ScopedValue.CallableOp<Boolean, RuntimeException> producer = () -> produce(db, outbox, next, count, start);
        Parallel.of(Collections.nCopies(PRODUCERS, producer));
    }

    private boolean produce(DatabaseService db, SqlOutbox outbox, AtomicInteger next, int count, long start) {
        long between = Duration.ofSeconds(1).toNanos() * EVENTS_PER_TRANSACTION / rate;
        int transactions = count / EVENTS_PER_TRANSACTION;
        for (int n = next.getAndIncrement(); n < transactions; n = next.getAndIncrement()) {
            await(start + n * between);
            add(db, outbox, n);
        }
        return true;
    }

    private static void await(long time) {
        long left = time - System.nanoTime();
        if (left > 0) {
            LockSupport.parkNanos(left);
        }
    }

    private static void add(DatabaseService db, SqlOutbox outbox, int transaction) {
        db.useTransaction(tx -> outbox.addAll(IntStream.range(0, EVENTS_PER_TRANSACTION)
                .mapToObj(
                        i -> new Timed("s" + (transaction * EVENTS_PER_TRANSACTION + i) % SUBJECTS, System.nanoTime()))
                .toList()));
    }

    private static String line(String what, long[] times, long producing, long whole) {
        Arrays.sort(times);
        double second = Duration.ofSeconds(1).toNanos();
        return String.format(
                Locale.ROOT,
                "%s: added %,.0f/s, delivered %,.0f/s; from addition to delivery p50 %.1f ms, p99 %.1f ms, longest %.0f ms",
                what,
                times.length * second / producing,
                times.length * second / whole,
                millis(times[times.length / 2]),
                millis(times[(int) (times.length * 0.99)]),
                millis(times[times.length - 1]));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}

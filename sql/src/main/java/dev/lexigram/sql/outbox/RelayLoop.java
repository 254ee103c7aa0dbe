package dev.lexigram.sql.outbox;

import dev.lexigram.contracts.event.EventPublisher;
import dev.lexigram.sql.driver.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/// What a relay does in its thread: keep its slots, read events, start deliveries, and delete what arrived.
///
/// All state belongs to that thread; deliveries hand in what became of them through a queue.
final class RelayLoop {

    private static final System.Logger LOG = System.getLogger(OutboxRelay.class.getName());
    private static final int BATCHES_IN_MEMORY = 20;
    private static final int IDS_AT_ONCE = 5_000;
    private static final int RENEWALS_PER_LEASE = 3;

    private final OutboxTable table;
    private final Slots slots;
    private final EventPublisher publisher;
    private final RelayOptions options;
    private final Wake wake;
    private final Backoff pauses;
    private final Lanes lanes = new Lanes();
    private final Reading reading;
    private final LastTaken last = new LastTaken();
    private final Queue<Delivery> finished = new ConcurrentLinkedQueue<>();
    private final List<Long> arrived = new ArrayList<>();
    private final LongAdder delivered = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder dead = new LongAdder();
    private final boolean numbersComeAgain;
    private boolean atEnd = true;
    private int running;
    private long renewAt = System.nanoTime();
    private volatile int held;

    RelayLoop(
            OutboxTable table,
            Slots slots,
            EventPublisher publisher,
            RelayOptions options,
            Wake wake,
            boolean numbersComeAgain) {
        this.table = table;
        this.slots = slots;
        this.publisher = publisher;
        this.options = options;
        this.wake = wake;
        this.pauses = Backoff.of(options.firstPause(), options.longestPause());
        this.numbersComeAgain = numbersComeAgain;
        this.reading = new Reading(numbersComeAgain, System.nanoTime());
    }

    RelayStats stats() {
        return new RelayStats(delivered.sum(), failures.sum(), dead.sum(), held);
    }

    /// One turn.
    ///
    /// @return how long there is nothing to do unless it is woken
    Duration turn() {
        renew();
        settle();
        read();
        start();
        held = lanes.size();
        return Duration.ofNanos(rest(System.nanoTime()));
    }

    private void renew() {
        long now = System.nanoTime();
        if (now - renewAt < 0) {
            return;
        }
        Set<Short> before = slots.held();
        slots.renew();
        renewAt = now + options.lease().toNanos() / RENEWALS_PER_LEASE;
        lanes.keepOnly(slots.held());
        if (!before.containsAll(slots.held())) {
            reading.restart();
            last.clear();
        }
    }

    private void settle() {
        for (Delivery one = finished.poll(); one != null; one = finished.poll()) {
            settle(one);
        }
        if (!arrived.isEmpty()) {
            table.delete(arrived);
            lanes.deleted(arrived);
            delivered.add(arrived.size());
            arrived.clear();
        }
    }

    private void settle(Delivery one) {
        Lane lane = one.lane();
        running--;
        lane.ended(one.delivered());
        one.arrived().forEach(row -> arrived.add(row.key()));
        Throwable failure = one.failure();
        if (failure != null) {
            failed(lane, one.failed(failure), failure);
        }
        if (!slots.held().contains(lane.slot())) {
            lanes.forget(lane.clear());
            lane.caughtUp();
        }
        lanes.removeIfDone(lane);
    }

    private void failed(Lane lane, OutboxRow row, Throwable failure) {
        failures.increment();
        if (row.attempts() >= options.maxAttempts()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    () -> "Given up after " + row.attempts() + " attempts: " + row.name() + " " + row.messageId(),
                    failure);
            table.bury(row, Instant.now());
            dead.increment();
            lanes.forget(lane.clear(1));
            return;
        }
        LOG.log(System.Logger.Level.DEBUG, () -> "Not delivered: " + row.message(), failure);
        Duration pause = pauses.after(row.attempts());
        lanes.forget(lane.keepOnly(row));
        lane.pauseUntil(System.nanoTime() + pause.toNanos());
        table.fail(row, pause);
    }

    private void read() {
        long now = System.nanoTime();
        if (!slots.held().isEmpty()) {
            long back = reading.back(now);
            if (back < reading.place() || numbersComeAgain) {
                readAgain(back);
                reading.lookedBack(back, now, System.nanoTime());
            }
            readOn();
        }
        for (Lane lane : lanes.those(one -> one.isToRead(now))) {
            readRest(lane);
        }
    }

    private boolean hasRoom() {
        return lanes.size() < BATCHES_IN_MEMORY * options.batchSize();
    }

    /// Looks for what appeared before the place that was reached. Its numbers first: most are known.
    private void readAgain(long after) {
        long end = numbersComeAgain ? Long.MAX_VALUE : reading.place();
        long place = after;
        boolean more = true;
        while (more && hasRoom()) {
            List<Long> ids = table.ids(place, end, slots.held(), IDS_AT_ONCE);
            List<Long> unknown = lanes.unknown(ids);
            for (int from = 0; from < unknown.size() && hasRoom(); from += options.batchSize()) {
                int to = Math.min(unknown.size(), from + options.batchSize());
                take(table.rows(unknown.subList(from, to)), after);
            }
            more = ids.size() == IDS_AT_ONCE;
            place = more ? ids.getLast() : place;
        }
    }

    private void readOn() {
        atEnd = numbersComeAgain;
        while (!atEnd && hasRoom()) {
            long place = reading.place();
            List<OutboxRow> rows = table.after(place, slots.held(), options.batchSize());
            take(rows, place);
            atEnd = rows.size() < options.batchSize();
            if (!rows.isEmpty()) {
                reading.reached(rows.getLast().key(), System.nanoTime());
            }
        }
    }

    /// Takes events, and before them those of their subjects that are before a place: their transactions were
    /// committed earlier, and yet after the place was read.
    private void take(List<OutboxRow> rows, long place) {
        List<Long> late = lanes.unknown(late(rows, place));
        if (!late.isEmpty()) {
            table.rows(late).forEach(this::offer);
        }
        rows.forEach(this::offer);
    }

    private List<Long> late(List<OutboxRow> rows, long place) {
        Set<String> subjects = new HashSet<>();
        for (OutboxRow row : rows) {
            String subject = row.subject();
            if (subject != null && lanes.isOpen(row)) {
                subjects.add(subject);
            }
        }
        Map<Boolean, List<String>> all = subjects.stream().collect(Collectors.partitioningBy(last::knows));
        List<Long> late = new ArrayList<>();
        for (List<String> some : all.values()) {
            long after = last.before(some);
            if (!some.isEmpty() && after < place) {
                late.addAll(table.ids(some, after, place));
            }
        }
        return late;
    }

    private void offer(OutboxRow row) {
        Instant next = row.nextAttemptAt();
        Duration wait =
                next == null ? Duration.ZERO : Duration.between(Instant.now().plus(slots.ahead()), next);
        if (lanes.offer(row, System.nanoTime() + wait.toNanos(), !wait.isPositive())) {
            last.taken(row);
        }
    }

    private void readRest(Lane lane) {
        lane.caughtUp();
        table.of(lane.key(), Lane.MOST + 1).forEach(this::offer);
        lanes.removeIfDone(lane);
    }

    private void start() {
        long now = System.nanoTime();
        for (Lane lane : lanes.those(one -> one.isReady(now))) {
            if (running >= options.concurrency()) {
                return;
            }
            running++;
            List<OutboxRow> rows = lane.start();
            Thread.ofVirtual().name("lexigram-outbox-delivery").start(() -> {
                finished.add(Delivery.of(lane, rows, slots, publisher));
                wake.call();
            });
        }
    }

    private long rest(long now) {
        if (!atEnd && hasRoom() && !slots.held().isEmpty()) {
            return 0;
        }
        long rest = Math.min(options.pollInterval().toNanos(), renewAt - now);
        rest = Math.min(rest, reading.rest(now));
        return Math.max(0, Math.min(rest, lanes.shortestWait(now)));
    }

    /// Waits for what is being delivered, and gives the slots back.
    ///
    /// @param most the longest wait; what takes longer is delivered once more by another relay
    void end(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (running > 0 && System.nanoTime() - end < 0) {
            settle();
            wake.await(Duration.ofNanos(Math.min(end - System.nanoTime(), most.toNanos())));
        }
        settle();
        slots.close();
    }
}

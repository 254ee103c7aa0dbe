package dev.lexigram.sql.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The events of one subject that a relay has in memory, in their order. Used by the relay's thread only.
final class Lane {

    /// More of one subject stay in the table, so that a slow one does not fill the memory.
    static final int MOST = 100;

    private final String key;
    private final short slot;
    private final Deque<OutboxRow> rows = new ArrayDeque<>();
    private boolean running;
    private boolean behind;
    // By System.nanoTime(); only if it is waiting.
    private long notBefore;
    private boolean waiting;

    Lane(OutboxRow first) {
        this.key = first.lane();
        this.slot = first.slot();
    }

    String key() {
        return key;
    }

    short slot() {
        return slot;
    }

    /// Takes an event that was read.
    ///
    /// @return whether it was taken; else it stays in the table for later
    boolean offer(OutboxRow row) {
        if (behind || rows.size() >= MOST) {
            behind = true;
            return false;
        }
        rows.addLast(row);
        return true;
    }

    /// Whether the table has more than the memory.
    boolean isBehind() {
        return behind;
    }

    /// The table has been read: it has no more.
    void caughtUp() {
        behind = false;
    }

    boolean isRunning() {
        return running;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// Whether there is something to deliver now.
    boolean isReady(long now) {
        return !running && !rows.isEmpty() && isDue(now);
    }

    /// Whether its rest is to be read from the table now.
    boolean isToRead(long now) {
        return !running && rows.isEmpty() && behind && isDue(now);
    }

    private boolean isDue(long now) {
        return !waiting || now - notBefore >= 0;
    }

    /// How long it waits after a failure, in nanoseconds; the largest number when it does not.
    long pauseLeft(long now) {
        return waiting && !running ? Math.max(0, notBefore - now) : Long.MAX_VALUE;
    }

    void pauseUntil(long time) {
        waiting = true;
        notBefore = time;
    }

    /// What is delivered next, one after the other.
    List<OutboxRow> start() {
        running = true;
        waiting = false;
        return new ArrayList<>(rows);
    }

    /// So many were delivered.
    void ended(int delivered) {
        running = false;
        for (int i = 0; i < delivered; i++) {
            rows.removeFirst();
        }
    }

    /// The first failed: it comes again alone, and the others from the table.
    ///
    /// @return those that are no longer in memory
    List<OutboxRow> keepOnly(OutboxRow failed) {
        List<OutboxRow> left = new ArrayList<>(rows);
        left.removeFirst();
        rows.clear();
        rows.add(failed);
        behind = behind || !left.isEmpty();
        return left;
    }

    /// Takes so many of the first out of memory.
    List<OutboxRow> clear(int first) {
        List<OutboxRow> gone = new ArrayList<>();
        for (int i = 0; i < first; i++) {
            gone.add(rows.removeFirst());
        }
        return gone;
    }

    /// Takes all out of memory.
    List<OutboxRow> clear() {
        List<OutboxRow> left = new ArrayList<>(rows);
        rows.clear();
        return left;
    }
}

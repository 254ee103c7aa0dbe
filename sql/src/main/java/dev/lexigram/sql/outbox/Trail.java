package dev.lexigram.sql.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// How far a reader has come, and had come some time ago.
///
/// Numbers are given before transactions commit, so that a lower one can appear after a higher one was read. A
/// reader goes back to where it was a while ago, more seldom the further back. Used by one thread; times are those
/// of `System.nanoTime()`.
final class Trail {

    private static final long APART = Duration.ofMillis(10).toNanos();

    private record Place(long at, long id) {}

    private final long longest;
    private final Deque<Place> places = new ArrayDeque<>();
    private long id;
    // Where it was longer ago than any place tells.
    private long before;

    /// @param longest how far back it is asked
    Trail(Duration longest) {
        this.longest = longest.toNanos();
    }

    long id() {
        return id;
    }

    void advance(long to, long now) {
        if (to <= id) {
            return;
        }
        id = to;
        Place last = places.peekLast();
        if (last != null && now - last.at() < APART) {
            places.removeLast();
            places.addLast(new Place(last.at(), to));
        } else {
            places.addLast(new Place(now, to));
        }
    }

    /// The place that was reached so long ago, at least.
    long ago(Duration time, long now) {
        forget(now);
        long found = before;
        for (Iterator<Place> all = places.iterator(); all.hasNext(); ) {
            Place place = all.next();
            if (now - place.at() < time.toNanos()) {
                break;
            }
            found = place.id();
        }
        return found;
    }

    private void forget(long now) {
        for (Place first = places.peekFirst();
                first != null && now - first.at() >= longest;
                first = places.peekFirst()) {
            before = first.id();
            places.removeFirst();
        }
    }

    /// Begins anew, to read everything.
    void restart() {
        places.clear();
        id = 0;
        before = 0;
    }
}

package dev.lexigram.sql.eventstore;

import dev.lexigram.contracts.event.Follower;
import dev.lexigram.sql.driver.Backoff;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Takes the steps of a follower on a virtual thread until it is closed. Thread-safe.
final class BackgroundFollower implements Follower {

    private static final System.Logger LOG = System.getLogger(BackgroundFollower.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);

    private final Followed followed;
    private final Backoff pauses;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Throwable failure;
    // How many events are still taken one at a time. Used by the thread only.
    private int alone;

    private BackgroundFollower(Followed followed) {
        this.followed = followed;
        this.pauses = Backoff.of(FIRST_PAUSE, followed.options().longestPause());
        this.thread =
                Thread.ofVirtual().name("lexigram-follower-" + followed.name()).unstarted(this::run);
    }

    static BackgroundFollower started(Followed followed) {
        followed.begin();
        BackgroundFollower follower = new BackgroundFollower(followed);
        follower.thread.start();
        return follower;
    }

    private void run() {
        int idle = 0;
        try {
            do {
                idle = stepped() ? 0 : idle + 1;
            } while (idle == 0 ? closing.getCount() > 0 : !closing.await(pause(idle), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long pause(int idle) {
        return pauses.after(idle).toNanos();
    }

    private boolean stepped() throws InterruptedException {
        try {
            int handled = followed.step(alone == 0 ? followed.options().batch() : 1);
            alone = Math.max(0, alone - handled);
            failure = null;
            return handled > 0;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | Error e) {
            return failed(e);
        }
    }

    /// A batch that failed is taken apart, so that the events before the one that fails are done.
    private boolean failed(Throwable because) {
        failure = because;
        if (alone > 0) {
            return false;
        }
        alone = followed.options().batch();
        LOG.log(
                System.Logger.Level.WARNING,
                () -> "The follower '" + followed.name() + "' failed; it tries again.",
                because);
        return alone > 1;
    }

    @Override
    public String name() {
        return followed.name();
    }

    @Override
    public long position() {
        return followed.position();
    }

    @Override
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() {
        closing.countDown();
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.lexigram.sql.outbox;

import dev.lexigram.contracts.error.LexigramException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// Delivers the events of an outbox, in the background, until it is closed.
///
/// Any number of them may run, in any number of programs: they share the subjects out. The events of a subject are
/// delivered one after the other in the order of their commits; one that fails is tried again after a pause, and
/// those behind it wait, until it is put among the dead. Each arrives at least once; twice only when a relay ends
/// or pauses between the delivery and its note of it. Thread-safe.
public final class OutboxRelay implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(OutboxRelay.class.getName());
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final RelayLoop loop;
    private final RelayOptions options;
    private final Wake wake;
    private final Runnable ended;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Thread thread;

    /// @param ended run when it is closed
    OutboxRelay(String name, RelayLoop loop, RelayOptions options, Wake wake, Runnable ended) {
        this.loop = loop;
        this.options = options;
        this.wake = wake;
        this.ended = ended;
        this.thread = Thread.ofVirtual().name("lexigram-outbox-" + name).start(this::run);
    }

    private void run() {
        try {
            while (!stopping.get()) {
                wake.await(turn());
            }
            loop.end(options.lease());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (LexigramException e) {
            LOG.log(System.Logger.Level.WARNING, "A relay ended without giving back what it had.", e);
        }
    }

    private Duration turn() {
        try {
            return loop.turn();
        } catch (RuntimeException e) {
            // Nothing is lost: what was delivered and not noted is noted at the next turn. A relay never just ends.
            LOG.log(System.Logger.Level.WARNING, "A relay cannot get at its outbox and tries again.", e);
            return AFTER_FAILURE;
        }
    }

    /// How it delivers.
    public RelayOptions options() {
        return options;
    }

    /// What it has done.
    public RelayStats stats() {
        return loop.stats();
    }

    /// Ends it: waits for what is being delivered, at most as long as its lease, and lets other relays take over at
    /// once. Calling it again is harmless.
    @Override
    public void close() {
        if (stopping.compareAndSet(false, true)) {
            ended.run();
        }
        wake.call();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
                thread.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

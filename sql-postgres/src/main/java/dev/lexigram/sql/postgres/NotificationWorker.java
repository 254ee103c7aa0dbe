package dev.lexigram.sql.postgres;

import dev.lexigram.sql.driver.Backoff;
import dev.lexigram.sql.driver.ConnectionFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Keeps one connection that listens, and calls the listeners; a virtual thread of its own does both.
final class NotificationWorker implements Runnable {

    /// How long it hears at a stretch: new channels and the end wait no longer. What arrives is delivered at
    /// once.
    private static final int TICK_MILLIS = 50;

    /// A server that went away without a word is only noticed by asking it.
    private static final Duration PROBE_AFTER = Duration.ofSeconds(10);

    private static final int SECONDS_TO_ANSWER = 5;
    private static final Backoff PAUSES = Backoff.of(Duration.ofMillis(100), Duration.ofSeconds(15));

    private final NotificationHub hub;
    private final ConnectionFactory factory;
    // What follows is for its own thread.
    private final Set<String> told = new HashSet<>();
    private @Nullable Connection connection;
    private int inVain;
    // Set before the thread starts.
    private @Nullable Thread thread;

    NotificationWorker(NotificationHub hub, ConnectionFactory factory) {
        this.hub = hub;
        this.factory = factory;
    }

    void start(String name) {
        Thread own = Thread.ofVirtual().name(name).unstarted(this);
        thread = own;
        own.start();
    }

    boolean isCurrentThread() {
        return Thread.currentThread() == thread;
    }

    void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /// Waits until the connection is closed; a listener that calls this must not wait for itself.
    void awaitEnd() {
        if (thread == null || isCurrentThread()) {
            return;
        }
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        while (!hub.channelsFor(this).isEmpty()) {
            long start = System.nanoTime();
            try (Connection opened = factory.open()) {
                told.clear();
                connection = opened;
                hear(opened);
            } catch (SQLException e) {
                failed(e, start);
            } catch (RuntimeException e) {
                failed(new SQLException(e), start);
            } finally {
                connection = null;
            }
        }
    }

    private void failed(SQLException error, long start) {
        hub.failed(this, error);
        if (System.nanoTime() - start > PROBE_AFTER.toNanos()) {
            // It was sound for long: this is a new trouble.
            inVain = 0;
        }
        hub.pause(PAUSES.after(++inVain));
    }

    private void hear(Connection opened) throws SQLException {
        if (opened.getNetworkTimeout() == 0) {
            opened.setNetworkTimeout(Runnable::run, (int) PROBE_AFTER.toMillis());
        }
        PGConnection source = opened.unwrap(PGConnection.class);
        long sound = System.nanoTime();
        while (tellServer(opened)) {
            PGNotification[] arrived = source.getNotifications(TICK_MILLIS);
            if (arrived != null && arrived.length > 0) {
                deliver(arrived);
                sound = System.nanoTime();
            } else if (System.nanoTime() - sound > PROBE_AFTER.toNanos()) {
                probe(opened);
                sound = System.nanoTime();
            }
        }
    }

    private static void probe(Connection opened) throws SQLException {
        if (!opened.isValid(SECONDS_TO_ANSWER)) {
            throw new SQLException("The server does not answer.", "08006");
        }
    }

    /// Begins and ends listening, so that the server does what is wanted now.
    ///
    /// @return false when nothing is wanted any more
    private boolean tellServer(Connection opened) throws SQLException {
        Set<String> wanted = hub.channelsFor(this);
        if (wanted.isEmpty()) {
            return false;
        }
        if (!wanted.equals(told)) {
            try (Statement statement = opened.createStatement()) {
                for (String channel : wanted) {
                    if (told.add(channel)) {
                        statement.execute(NotificationHub.listenTo(channel));
                    }
                }
                for (String channel : List.copyOf(told)) {
                    if (!wanted.contains(channel)) {
                        statement.execute("un" + NotificationHub.listenTo(channel));
                        told.remove(channel);
                    }
                }
            }
            tellOfGap(hub.heard(this, told));
        }
        return true;
    }

    /// As {@link #tellServer}, for a listener that begins to listen itself: its thread is this one.
    void tellServerAtOnce() {
        Connection opened = connection;
        try {
            if (opened != null) {
                tellServer(opened);
            }
        } catch (SQLException e) {
            throw hub.translated(e);
        }
    }

    private void tellOfGap(List<Listening> missed) {
        if (!missed.isEmpty() && hub.mayDeliver()) {
            try {
                missed.forEach(Listening::gap);
            } finally {
                hub.delivered();
            }
        }
    }

    private void deliver(PGNotification[] arrived) {
        if (hub.mayDeliver()) {
            try {
                for (PGNotification one : arrived) {
                    Notification notification = new Notification(one.getName(), one.getParameter());
                    hub.on(one.getName()).forEach(listening -> listening.arrived(notification));
                }
            } finally {
                hub.delivered();
            }
        }
    }
}

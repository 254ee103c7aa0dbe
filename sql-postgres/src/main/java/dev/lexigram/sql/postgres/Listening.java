package dev.lexigram.sql.postgres;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.locks.ReentrantLock;

/// A listener on its channel.
final class Listening implements Subscription {

    private static final Logger LOG = System.getLogger(PostgresNotifications.class.getName());

    private final NotificationHub hub;
    private final String channel;
    private final NotificationListener listener;
    // Held while the listener runs, so that its end waits for that; guards `ended`. No other lock is taken under it.
    private final ReentrantLock calling = new ReentrantLock();
    private boolean ended;

    Listening(NotificationHub hub, String channel, NotificationListener listener) {
        this.hub = hub;
        this.channel = channel;
        this.listener = listener;
    }

    @Override
    public String channel() {
        return channel;
    }

    void arrived(Notification notification) {
        call(() -> listener.onNotification(notification));
    }

    void gap() {
        call(listener::onGap);
    }

    private void call(Runnable callback) {
        calling.lock();
        try {
            if (!ended) {
                callback.run();
            }
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "A listener of the channel " + channel + " failed.", e);
        } finally {
            calling.unlock();
        }
    }

    /// Waits for the listener to return and never calls it again.
    void end() {
        calling.lock();
        try {
            ended = true;
        } finally {
            calling.unlock();
        }
    }

    @Override
    public void close() {
        hub.remove(this);
        end();
    }
}

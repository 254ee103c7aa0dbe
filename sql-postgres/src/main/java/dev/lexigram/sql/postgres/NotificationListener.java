package dev.lexigram.sql.postgres;

import java.util.function.Consumer;

/// What is told of the notifications of a channel. Users implement it.
///
/// It is called by one thread at a time, one for all listeners of a database: a call that takes long holds up the
/// others, so hand long work to a thread of your own. What it throws is logged and ends nothing.
public interface NotificationListener {

    /// A notification arrived. The server sends them in the order of the commits.
    void onNotification(Notification notification);

    /// The connection was lost and is back: what was sent in between never arrives. Read again what the
    /// notifications are about. It comes before the first notification of the new connection.
    void onGap();

    /// A listener of two functions.
    static NotificationListener of(Consumer<Notification> onNotification, Runnable onGap) {
        return new NotificationListener() {
            @Override
            public void onNotification(Notification notification) {
                onNotification.accept(notification);
            }

            @Override
            public void onGap() {
                onGap.run();
            }
        };
    }
}

package dev.lexigram.sql.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A listener that writes down what it is told, with a mark for each gap.
final class Heard implements NotificationListener {

    static final String GAP = "(gap)";

    private final BlockingQueue<String> payloads = new LinkedBlockingQueue<>();

    @Override
    public void onNotification(Notification notification) {
        payloads.add(notification.payload());
    }

    @Override
    public void onGap() {
        payloads.add(GAP);
    }

    /// The next one, waited for.
    String next() throws InterruptedException {
        String payload = payloads.poll(30, TimeUnit.SECONDS);
        if (payload == null) {
            throw new AssertionError("Nothing was heard.");
        }
        return payload;
    }

    List<String> next(int count) throws InterruptedException {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(next());
        }
        return all;
    }

    /// What came and was not asked for.
    List<String> rest() {
        return List.copyOf(payloads);
    }
}

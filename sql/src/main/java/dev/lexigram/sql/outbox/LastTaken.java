package dev.lexigram.sql.outbox;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// The last event that was read of each of many subjects: what is looked for is behind it, and not in the part of
/// the index where deleted rows may still be. Used by one thread.
final class LastTaken {

    private static final int MOST = 50_000;
    private static final float LOAD = 0.75f;

    private final Map<String, Long> ids = new LinkedHashMap<>(16, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    void taken(OutboxRow row) {
        String subject = row.subject();
        if (subject != null) {
            ids.merge(subject, row.key(), Math::max);
        }
    }

    boolean knows(String subject) {
        return ids.containsKey(subject);
    }

    /// The place behind which everything of these subjects is that was not read yet.
    long before(Collection<String> subjects) {
        return subjects.stream()
                .mapToLong(subject -> ids.getOrDefault(subject, 0L))
                .min()
                .orElse(0);
    }

    /// Another relay may have been at work meanwhile.
    void clear() {
        ids.clear();
    }
}

package dev.lexigram.cli.store;

import dev.lexigram.cli.task.Entry;
import dev.lexigram.cli.task.Group;
import java.util.List;

/// The commands of this package.
public final class StoreCommands {

    private StoreCommands() {}

    public static List<Group> groups() {
        Group outbox = new Group(
                "outbox",
                "Looks after the events that wait to be delivered.",
                List.of(
                        Entry.of("status", OutboxState::new),
                        Entry.of("dead", OutboxDead::new),
                        Entry.of("retry", OutboxRetry::new)));
        Group locks = new Group(
                "locks",
                "Shows the locks of all programs, and takes them away.",
                List.of(Entry.of("list", LocksList::new), Entry.of("release", LocksRelease::new)));
        return List.of(outbox, locks);
    }
}

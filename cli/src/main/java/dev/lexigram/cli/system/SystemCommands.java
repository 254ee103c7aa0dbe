package dev.lexigram.cli.system;

import dev.lexigram.cli.task.Entry;
import dev.lexigram.cli.task.Group;
import java.util.List;

/// The commands of this package.
public final class SystemCommands {

    private SystemCommands() {}

    public static List<Group> groups() {
        return List.of(new Group(
                "system",
                "Says what this program runs on, and whether all that it needs is there.",
                List.of(
                        Entry.of("health", SystemHealth::new),
                        Entry.of("info", SystemInfo::new),
                        Entry.of("doctor", SystemDoctor::new))));
    }
}

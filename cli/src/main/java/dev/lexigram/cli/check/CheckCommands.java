package dev.lexigram.cli.check;

import dev.lexigram.cli.task.Entry;
import java.util.List;

/// The commands of this package.
public final class CheckCommands {

    private CheckCommands() {}

    /// Those that stand in no group.
    public static List<Entry> entries() {
        return List.of(Entry.of("check", CheckQueries::new));
    }
}

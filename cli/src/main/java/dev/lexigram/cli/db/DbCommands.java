package dev.lexigram.cli.db;

import dev.lexigram.cli.system.SystemHealth;
import dev.lexigram.cli.task.Entry;
import java.util.List;

/// The commands of this package.
public final class DbCommands {

    private DbCommands() {}

    public static List<Entry> entries() {
        return List.of(
                Entry.of("health", SystemHealth::new),
                Entry.of("inspect", DbInspect::new),
                Entry.of("query", DbQuery::new),
                Entry.of("execute", DbExecute::new),
                Entry.of("shell", DbShell::new),
                Entry.of("backup", DbBackup::new),
                Entry.of("restore", DbRestore::new),
                Entry.of("drop", DbDrop::new),
                Entry.of("setup", DbSetup::new));
    }
}

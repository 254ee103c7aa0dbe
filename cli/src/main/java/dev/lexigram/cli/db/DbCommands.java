package dev.lexigram.cli.db;

import dev.lexigram.cli.system.SystemHealth;
import dev.lexigram.cli.task.Entry;
import dev.lexigram.cli.task.Group;
import java.util.List;

/// The commands of this package.
public final class DbCommands {

    private DbCommands() {}

    public static List<Group> groups() {
        return List.of(new Group(
                "db",
                "Looks after a database, inspects it and asks it.",
                List.of(
                        Entry.of("health", SystemHealth::new),
                        Entry.of("inspect", DbInspect::new),
                        Entry.of("query", DbQuery::new),
                        Entry.of("execute", DbExecute::new),
                        Entry.of("shell", DbShell::new),
                        Entry.of("backup", DbBackup::new))));
    }
}

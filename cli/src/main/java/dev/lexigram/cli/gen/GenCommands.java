package dev.lexigram.cli.gen;

import dev.lexigram.cli.migration.DbCreate;
import dev.lexigram.cli.task.Entry;
import dev.lexigram.cli.task.Group;
import java.util.List;

/// The commands of this package.
public final class GenCommands {

    private GenCommands() {}

    public static List<Group> groups() {
        return List.of(new Group(
                "gen",
                "Writes records, repositories and migrations.",
                List.of(
                        Entry.of("model", GenModel::new),
                        Entry.of("repository", GenRepository::new),
                        Entry.of("migration", DbCreate::new))));
    }
}

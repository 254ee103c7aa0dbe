package dev.lexigram.cli.config;

import dev.lexigram.cli.task.Entry;
import dev.lexigram.cli.task.Group;
import java.util.List;

/// The commands of this package.
public final class ConfigCommands {

    private ConfigCommands() {}

    public static List<Group> groups() {
        return List.of(new Group(
                "config",
                "Shows and checks the configuration.",
                List.of(
                        Entry.of("show", ConfigShow::new),
                        Entry.of("validate", ConfigValidate::new),
                        Entry.of("doctor", ConfigDoctor::new),
                        Entry.of("env", ConfigEnv::new),
                        Entry.of("schema", ConfigSchema::new))));
    }
}

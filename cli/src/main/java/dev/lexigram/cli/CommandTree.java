package dev.lexigram.cli;

import dev.lexigram.cli.check.CheckCommands;
import dev.lexigram.cli.config.ConfigCommands;
import dev.lexigram.cli.db.DbCommands;
import dev.lexigram.cli.gen.GenCommands;
import dev.lexigram.cli.migration.MigrationCommands;
import dev.lexigram.cli.store.StoreCommands;
import dev.lexigram.cli.system.SystemCommands;
import dev.lexigram.cli.task.Entry;
import dev.lexigram.cli.task.Group;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// All commands, and the part of them that a call needs: to read the options of every command takes longer than
/// most commands run.
final class CommandTree {

    static final String NAME = "lexigram";

    private static final Set<String> WANTS_ALL = Set.of("-h", "--help", "help", "completion");

    private final Predicate<String> wanted;

    private CommandTree(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    static List<Group> groups() {
        List<Entry> db = Stream.of(MigrationCommands.entries(), DbCommands.entries())
                .flatMap(List::stream)
                .toList();
        Group first = new Group("db", "Looks after a database: its migrations, its tables and its rows.", db);
        return Stream.of(
                        List.of(first),
                        GenCommands.groups(),
                        ConfigCommands.groups(),
                        SystemCommands.groups(),
                        StoreCommands.groups())
                .flatMap(List::stream)
                .toList();
    }

    /// The commands that stand in no group.
    static List<Entry> singles() {
        return CheckCommands.entries();
    }

    /// The tree with every command.
    static CommandLine whole(RootCommand root) {
        return new CommandTree(word -> true).build(root);
    }

    /// The tree with the commands that the arguments name, if they name any.
    static CommandLine narrow(RootCommand root, List<String> arguments) {
        return arguments.stream().anyMatch(WANTS_ALL::contains)
                ? whole(root)
                : new CommandTree(arguments::contains).build(root);
    }

    private CommandLine build(RootCommand root) {
        CommandLine top = new CommandLine(root);
        top.getCommandSpec().version(version());
        // From the top down, as each command takes over its parent's options when it is added.
        List<Group> groups = groups();
        boolean named = groups.stream().anyMatch(group -> wanted.test(group.name()))
                || singles().stream().anyMatch(entry -> wanted.test(entry.name()));
        for (Group group : groups) {
            if (!named || wanted.test(group.name())) {
                entries(add(top, group.name(), new CommandLine(spec(group))), group.entries());
            }
        }
        singles().stream()
                .filter(entry -> !named || wanted.test(entry.name()))
                .forEach(entry -> entries(top, List.of(entry)));
        if (wanted.test("completion") || !named) {
            add(top, "completion", new CommandLine(new Completion()));
        }
        if (wanted.test("help") || !named) {
            add(top, "help", new CommandLine(new HelpTopic()));
        }
        return top;
    }

    private static CommandSpec spec(Group group) {
        CommandSpec spec = CommandSpec.create().name(group.name());
        spec.usageMessage().description(group.description());
        return spec;
    }

    private void entries(CommandLine parent, List<Entry> entries) {
        boolean named = entries.stream().anyMatch(entry -> wanted.test(entry.name()));
        for (Entry entry : entries) {
            if (!named || wanted.test(entry.name())) {
                CommandLine made =
                        add(parent, entry.name(), new CommandLine(entry.task().get()));
                entries(made, entry.children());
            }
        }
    }

    private static CommandLine add(CommandLine parent, String name, CommandLine child) {
        child.setCommandName(name);
        child.getCommandSpec().version(version());
        parent.addSubcommand(name, child);
        return child;
    }

    static String version() {
        String packaged = Main.class.getPackage().getImplementationVersion();
        return "lexigram " + (packaged == null ? "(not packaged)" : packaged) + ", Java "
                + System.getProperty("java.version");
    }
}

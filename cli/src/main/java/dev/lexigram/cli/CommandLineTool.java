package dev.lexigram.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The tree of commands, and what happens around each of them. One run at a time.
final class CommandLineTool {

    private final Surroundings given;
    private final RootCommand root = new RootCommand();

    CommandLineTool(Surroundings given) {
        this.given = given;
    }

    /// Runs a command.
    ///
    /// @return 0 when it is done, 1 when it failed, 2 when it was called wrongly
    int run(List<String> arguments) {
        Surroundings surroundings = arguments.contains("--no-color") ? given.withoutColour() : given;
        CommandLine tree = tree();
        tree.setOut(surroundings.out());
        tree.setErr(surroundings.err());
        tree.setColorScheme(Help.defaultColorScheme(surroundings.terminal().ansi()));
        tree.setExpandAtFiles(false); // a value may begin with @
        tree.setExecutionStrategy(parsed -> execute(parsed, surroundings));
        tree.setParameterExceptionHandler((error, words) -> misused(error, arguments, surroundings));
        int code = tree.execute(arguments.toArray(String[]::new));
        surroundings.out().flush();
        return code;
    }

    private CommandLine tree() {
        CommandLine top = new CommandLine(root);
        top.getCommandSpec().version(version());
        // From the top down, as each command takes over its parent's options when it is added.
        CommandLine config = group(top, "config", "Shows and checks the configuration.");
        add(config, new ConfigShow());
        add(config, new ConfigValidate());
        CommandLine db = group(top, "db", "Checks, inspects and asks databases.");
        add(db, new DbHealth());
        add(db, new DbInspect());
        add(db, new DbQuery());
        add(db, new DbExecute());
        add(top, new HelpTopic());
        return top;
    }

    private static CommandLine group(CommandLine parent, String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description);
        return add(parent, new CommandLine(spec));
    }

    private static void add(CommandLine parent, Object command) {
        add(parent, new CommandLine(command));
    }

    private static CommandLine add(CommandLine parent, CommandLine child) {
        child.getCommandSpec().version(version());
        parent.addSubcommand(child.getCommandName(), child);
        return child;
    }

    private static String version() {
        String packaged = Main.class.getPackage().getImplementationVersion();
        return "lexigram " + (packaged == null ? "(not packaged)" : packaged) + ", Java "
                + System.getProperty("java.version");
    }

    private int execute(ParseResult parsed, Surroundings surroundings) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        CommandLine chosen = parsed.asCommandLineList().getLast();
        return switch (chosen.getCommand()) {
            case Task task -> execute(task, surroundings);
            case HelpTopic topic -> help(topic::print, parsed.commandSpec().commandLine());
            case null, default -> help(command -> command.usage(command.getOut()), chosen);
        };
    }

    private static int help(Consumer<CommandLine> print, CommandLine command) {
        print.accept(command);
        return CommandLine.ExitCode.OK;
    }

    private int execute(Task task, Surroundings surroundings) {
        Printer printer = Printer.by(root.options, surroundings);
        try {
            Answer answer = task.run(Workspace.load(root.options, surroundings));
            printer.print(answer);
            return answer.exitCode();
        } catch (RuntimeException error) {
            printer.print(Failure.of(error));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private int misused(ParameterException error, List<String> arguments, Surroundings surroundings) {
        String command = error.getCommandLine().getCommandSpec().qualifiedName();
        String hint = suggestion(error) + "See '" + command + " --help'.";
        printer(arguments, surroundings).print(Failure.usage(String.valueOf(error.getMessage()), hint));
        return CommandLine.ExitCode.USAGE;
    }

    private static String suggestion(ParameterException error) {
        if (!(error instanceof UnmatchedArgumentException unmatched)
                || unmatched.getSuggestions().isEmpty()) {
            return "";
        }
        return unmatched.getSuggestions().stream().limit(3).collect(Collectors.joining(" or ", "Did you mean ", "? "));
    }

    /// Tells of an error that no command can handle, such as a library that cannot be loaded.
    void crashed(Throwable error, List<String> arguments) {
        printer(arguments, given).print(Failure.of(error));
    }

    /// By the words themselves, for where they cannot be parsed.
    private static Printer printer(List<String> arguments, Surroundings surroundings) {
        return new Printer(
                surroundings,
                arguments.contains("--json") ? Printer.Form.JSON : Printer.Form.TEXT,
                arguments.contains("--debug") ? Printer.Detail.DEBUG : Printer.Detail.USUAL);
    }
}

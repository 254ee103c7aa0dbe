package dev.lexigram.cli;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.ExitCode;
import dev.lexigram.cli.output.Failure;
import dev.lexigram.cli.output.Printer;
import dev.lexigram.cli.output.Surroundings;
import dev.lexigram.cli.task.GlobalOptions;
import dev.lexigram.cli.task.MisuseException;
import dev.lexigram.cli.task.Nearest;
import dev.lexigram.cli.task.RefusedException;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// What happens around each command: arguments are read, it runs, what it answers is printed. One run at a time.
final class CommandLineTool {

    private final Surroundings given;

    CommandLineTool(Surroundings given) {
        this.given = given;
    }

    /// Runs a command.
    ///
    /// @return the number of an {@link ExitCode}
    int run(List<String> arguments) {
        Surroundings surroundings = arguments.contains("--no-color") ? given.withoutColour() : given;
        RootCommand root = new RootCommand();
        Call narrow = new Call(root, CommandTree.narrow(root, arguments), surroundings, arguments);
        int code = narrow.run((error, words) -> {
            // Only the whole tree can say what was meant.
            RootCommand again = new RootCommand();
            Call whole = new Call(again, CommandTree.whole(again), surroundings, arguments);
            return whole.run((meant, same) -> whole.misused(meant));
        });
        surroundings.out().flush();
        return code;
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

    private static Printer printer(GlobalOptions options, Surroundings surroundings) {
        Printer.Detail detail =
                options.debug ? Printer.Detail.DEBUG : options.quiet ? Printer.Detail.QUIET : Printer.Detail.USUAL;
        return new Printer(surroundings, options.json ? Printer.Form.JSON : Printer.Form.TEXT, detail);
    }

    /// One tree and the arguments that it reads.
    private record Call(RootCommand root, CommandLine tree, Surroundings surroundings, List<String> arguments) {

        int run(CommandLine.IParameterExceptionHandler misuse) {
            tree.setOut(surroundings.out());
            tree.setErr(surroundings.err());
            tree.setColorScheme(Help.defaultColorScheme(surroundings.terminal().ansi()));
            tree.setExpandAtFiles(false); // a value may begin with @
            tree.setExecutionStrategy(this::execute);
            tree.setParameterExceptionHandler(misuse);
            return tree.execute(arguments.toArray(String[]::new));
        }

        private int execute(ParseResult parsed) {
            Integer helped = CommandLine.executeHelpRequest(parsed);
            if (helped != null) {
                return helped;
            }
            CommandLine chosen = parsed.asCommandLineList().getLast();
            return switch (chosen.getCommand()) {
                case Task task -> execute(task);
                case HelpTopic topic -> help(topic::print, parsed.commandSpec().commandLine());
                case null, default -> help(command -> command.usage(command.getOut()), chosen);
            };
        }

        private static int help(Consumer<CommandLine> print, CommandLine command) {
            print.accept(command);
            return ExitCode.DONE.number();
        }

        private int execute(Task task) {
            GlobalOptions options = root.options;
            Surroundings own = options.environment()
                    .map(name -> surroundings.with("LEX_ENV", name))
                    .orElse(surroundings);
            Printer printer = printer(options, own);
            try {
                Answer answer = task.run(Workspace.of(options, printer));
                printer.print(answer);
                return answer.exit().number();
            } catch (RuntimeException error) {
                printer.print(Failure.of(error));
                return exit(error).number();
            }
        }

        private static ExitCode exit(RuntimeException error) {
            return switch (error) {
                case RefusedException refused -> ExitCode.REFUSED;
                case MisuseException misuse -> ExitCode.MISUSED;
                default -> ExitCode.FAILED;
            };
        }

        private int misused(ParameterException error) {
            String command = error.getCommandLine().getCommandSpec().qualifiedName();
            String hint = suggestion(error) + "See '" + command + " --help'.";
            printer(arguments, surroundings).print(Failure.usage(String.valueOf(error.getMessage()), hint));
            return ExitCode.MISUSED.number();
        }

        private static String suggestion(ParameterException error) {
            if (!(error instanceof UnmatchedArgumentException unmatched)) {
                return "";
            }
            String word = unmatched.getUnmatched().getFirst();
            List<String> near = word.startsWith("-")
                    ? unmatched.getSuggestions().stream().limit(3).toList()
                    : Nearest.to(word, error.getCommandLine().getSubcommands().keySet());
            return near.isEmpty() ? "" : "Did you mean " + String.join(" or ", near) + "? ";
        }
    }
}

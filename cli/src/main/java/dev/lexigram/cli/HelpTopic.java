package dev.lexigram.cli;

import dev.lexigram.cli.output.ExitCode;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `help`: how a command is used. Picocli's own has options that collide with those of every command.
@Command(name = "help", description = "How to use the program or one of its commands; help exit-codes lists those.")
final class HelpTopic {

    private static final String EXIT_CODES = "exit-codes";

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command's words, such as: db query.")
    List<String> words = List.of();

    void print(CommandLine top) {
        if (words.equals(List.of(EXIT_CODES))) {
            for (ExitCode code : ExitCode.values()) {
                top.getOut().println(code.number() + "  " + code.meaning());
            }
            return;
        }
        CommandLine command = top;
        for (String word : words) {
            CommandLine next = command.getSubcommands().get(word);
            if (next == null) {
                throw new ParameterException(command, "Unknown command: '" + word + "'");
            }
            command = next;
        }
        command.usage(command.getOut());
    }
}

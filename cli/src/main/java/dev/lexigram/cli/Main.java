package dev.lexigram.cli;

import dev.lexigram.cli.output.Person;
import dev.lexigram.cli.output.Surroundings;
import dev.lexigram.cli.output.Terminal;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// The program `lexigram`: shows the configuration, and checks and asks the configured databases.
///
/// How it ends is one of {@link dev.lexigram.cli.output.ExitCode}.
public final class Main {

    private Main() {}

    /// Runs one command and ends the process with its exit code.
    ///
    /// @param arguments the command with its options; none at all lists the commands
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        Logging.configure(words);
        PrintWriter err = writer(System.err);
        Surroundings surroundings = new Surroundings(
                Path.of(""), System.getenv(), writer(System.out), err, Terminal.of(System.getenv()), Person.of(err));
        CommandLineTool tool = new CommandLineTool(surroundings);
        // Exceptions are handled where commands run; what is left are errors such as a library that cannot be loaded.
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> tool.crashed(error, words));
        System.exit(tool.run(words));
    }

    /// In the terminal's encoding, else in UTF-8: pipes carry JSON, and a bare locale would turn letters into
    /// `?`.
    private static PrintWriter writer(PrintStream stream) {
        Charset own = stream.charset();
        boolean bare = own.equals(StandardCharsets.US_ASCII) || !Terminal.isPresent();
        return new PrintWriter(stream, false, bare ? StandardCharsets.UTF_8 : own);
    }
}

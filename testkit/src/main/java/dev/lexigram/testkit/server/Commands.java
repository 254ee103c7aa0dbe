package dev.lexigram.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs short programs to their end.
@FunctionalInterface
interface Commands {

    /// What is run.
    ///
    /// @param line the program and its arguments
    /// @param directory where it runs
    /// @param environment variables to add
    /// @param input what it reads
    record Command(List<String> line, Path directory, Map<String, String> environment, String input) {

        static Command of(Path directory, String... line) {
            return new Command(List.of(line), directory, Map.of(), "");
        }

        Command withEnvironment(Map<String, String> variables) {
            return new Command(line, directory, variables, input);
        }
    }

    /// How it ended.
    ///
    /// @param status its exit status
    /// @param output all that it wrote
    record Outcome(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }

    Outcome run(Command command);

    /// Runs them for real, for at most three minutes each.
    static Commands real() {
        return Commands::runProcess;
    }

    private static Outcome runProcess(Command command) {
        try {
            // Files instead of pipes: a program that leaves a child behind would keep a pipe open.
            Path input = Files.createTempFile("lexigram", ".in");
            Path output = Files.createTempFile("lexigram", ".out");
            try {
                Files.writeString(input, command.input());
                return new Outcome(await(start(command, input, output)), read(output));
            } finally {
                Files.delete(input);
                Files.delete(output);
            }
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        }
    }

    private static Process start(Command command, Path input, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.line())
                .directory(command.directory().toFile())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(command.environment());
        return builder.start();
    }

    private static int await(Process process) {
        try {
            if (!process.waitFor(Duration.ofMinutes(3).toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return 124;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private static String read(Path output) {
        try {
            return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

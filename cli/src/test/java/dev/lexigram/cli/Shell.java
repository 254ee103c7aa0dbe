package dev.lexigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs the command in a directory with variables, and keeps what it prints.
record Shell(Path directory, Map<String, String> environment, int width) {

    static Shell in(Path directory) {
        Logging.configure(List.of());
        return new Shell(directory, Map.of(), 0);
    }

    Shell with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Shell(directory, more, width);
    }

    Shell wide(int columns) {
        return new Shell(directory, environment, columns);
    }

    Shell file(String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text);
            return this;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The URL of a SQLite file in the directory.
    String sqlite() {
        return "sqlite:" + directory.resolve("test.db");
    }

    Outcome run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                directory,
                environment,
                new PrintWriter(out),
                new PrintWriter(err),
                new Terminal(() -> width, Ansi.OFF));
        int code = new CommandLineTool(surroundings).run(List.of(words));
        return new Outcome(code, out.toString(), err.toString());
    }

    /// How a run ended.
    record Outcome(int code, String out, String err) {

        Outcome succeeds() {
            assertThat(err).isEmpty();
            assertThat(code).isZero();
            return this;
        }

        /// One line on the error output, and nothing else: no stack trace, no secret.
        Outcome fails(String errorCode, String... parts) {
            assertThat(code).as(err).isEqualTo(1);
            return isOneLine(errorCode, parts);
        }

        Outcome isOneLine(String errorCode, String... parts) {
            assertThat(err).startsWith("error: [" + errorCode + "] ").endsWith(System.lineSeparator());
            assertThat(err.lines()).hasSize(1);
            assertThat(err).contains(parts).doesNotContain("\tat ", "Caused by", "s3cret");
            assertThat(out).isEmpty();
            return this;
        }

        JsonNode json() {
            assertThat(out.lines()).hasSize(1);
            return JsonMapper.shared().readTree(out);
        }
    }
}

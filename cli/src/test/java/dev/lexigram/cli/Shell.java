package dev.lexigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.cli.output.Person;
import dev.lexigram.cli.output.Surroundings;
import dev.lexigram.cli.output.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs the command in a directory with variables, and keeps what it prints.
public record Shell(Path directory, Map<String, String> environment, int width, List<String> answers) {

    public static Shell in(Path directory) {
        Logging.configure(List.of());
        return new Shell(directory, Map.of(), 0, List.of());
    }

    public Shell with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Shell(directory, more, width, answers);
    }

    public Shell wide(int columns) {
        return new Shell(directory, environment, columns, answers);
    }

    /// With a person who answers the questions in this way.
    public Shell answering(String... each) {
        return new Shell(directory, environment, width, List.of(each));
    }

    public Shell file(String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text);
            return this;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The URL of a SQLite file in the directory.
    public String sqlite() {
        return "sqlite:" + directory.resolve("test.db");
    }

    public Outcome run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                directory,
                environment,
                new PrintWriter(out),
                new PrintWriter(err),
                new Terminal(() -> width, Ansi.OFF),
                person(new PrintWriter(err)));
        int code = new CommandLineTool(surroundings).run(List.of(words));
        return new Outcome(code, out.toString(), err.toString());
    }

    private Person person(PrintWriter err) {
        Iterator<String> given = answers.iterator();
        return question -> {
            err.println(question);
            err.flush();
            return given.hasNext() ? Optional.of(given.next()) : Optional.empty();
        };
    }

    /// How a run ended.
    public record Outcome(int code, String out, String err) {

        public Outcome succeeds() {
            assertThat(err).isEmpty();
            assertThat(code).isZero();
            return this;
        }

        /// One line on the error output, and nothing else: no stack trace, no secret.
        public Outcome fails(String errorCode, String... parts) {
            assertThat(code).as(err).isEqualTo(1);
            return isOneLine(errorCode, parts);
        }

        public Outcome isOneLine(String errorCode, String... parts) {
            assertThat(err).startsWith("error: [" + errorCode + "] ").endsWith(System.lineSeparator());
            assertThat(err.lines()).hasSize(1);
            assertThat(err).contains(parts).doesNotContain("\tat ", "Caused by", "s3cret");
            assertThat(out).isEmpty();
            return this;
        }

        public JsonNode json() {
            assertThat(out.lines()).hasSize(1);
            return JsonMapper.shared().readTree(out);
        }
    }
}

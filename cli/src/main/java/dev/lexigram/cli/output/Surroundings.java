package dev.lexigram.cli.output;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Where the program runs: all that it takes from its process, so that tests can give it another one.
///
/// @param directory the working directory, whose `application.yaml` counts
/// @param environment the variables
/// @param out what was asked for
/// @param err why it failed
/// @param terminal what both are shown on
/// @param person who can be asked
public record Surroundings(
        Path directory,
        Map<String, String> environment,
        PrintWriter out,
        PrintWriter err,
        Terminal terminal,
        Person person) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    public Surroundings withoutColour() {
        return new Surroundings(directory, environment, out, err, terminal.withoutColour(), person);
    }

    /// A copy with another value of a variable.
    public Surroundings with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Surroundings(directory, more, out, err, terminal, person);
    }
}

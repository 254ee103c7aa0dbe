package dev.lexigram.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/// Where the program runs: all that it takes from its process, so that tests can give it another one.
///
/// @param directory the working directory, whose `application.yaml` counts
/// @param environment the variables
/// @param out what was asked for
/// @param err why it failed
/// @param terminal what both are shown on
record Surroundings(
        Path directory, Map<String, String> environment, PrintWriter out, PrintWriter err, Terminal terminal) {

    Surroundings {
        environment = Map.copyOf(environment);
    }

    Surroundings withoutColour() {
        return new Surroundings(directory, environment, out, err, terminal.withoutColour());
    }
}

package dev.lexigram.example.atlas;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One run of the demo in this process.
///
/// @param exitCode how it ended
/// @param out what it printed
/// @param err what it printed as errors
record Run(int exitCode, String out, String err) {

    static Run of(String... args) {
        return of(AtlasData.all(), args);
    }

    static Run of(List<Dataset<?>> datasets, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new Main(datasets).run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Run(exitCode, out.toString(), err.toString());
    }

    JsonNode json() {
        return new JsonMapper().readTree(out);
    }
}

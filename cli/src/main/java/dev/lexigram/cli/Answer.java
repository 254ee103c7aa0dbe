package dev.lexigram.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a command found or did.
///
/// @param status how it ended
/// @param message one sentence
/// @param table rows, or null
/// @param fields single values for the JSON form, when there is no table
record Answer(Status status, String message, @Nullable Table table, Map<String, Object> fields) {

    enum Status {
        SUCCESS,
        WARNING,
        ERROR
    }

    static Answer of(String message) {
        return new Answer(Status.SUCCESS, message, null, Map.of());
    }

    static Answer of(String message, Table rows) {
        return new Answer(Status.SUCCESS, message, rows, Map.of());
    }

    Answer withStatus(Status other) {
        return new Answer(other, message, table, fields);
    }

    Answer withField(String name, Object value) {
        return new Answer(status, message, table, Map.of(name, value));
    }

    int exitCode() {
        return status == Status.ERROR ? 1 : 0;
    }

    /// `1 row`, `2 rows`.
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}

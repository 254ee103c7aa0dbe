package dev.lexigram.cli.output;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a command found or did. Immutable but for its table's rows.
///
/// @param status how it ended
/// @param message one sentence; not printed beside a text of its own
/// @param table rows, or null
/// @param text what was asked for where that is a text of its own, such as a script, or null
/// @param fields single values for the JSON form, when there is no table
/// @param exit how the program ends
public record Answer(
        Status status,
        String message,
        @Nullable Table table,
        @Nullable String text,
        Map<String, @Nullable Object> fields,
        ExitCode exit) {

    /// How a command ended.
    public enum Status {
        SUCCESS,
        WARNING,
        ERROR
    }

    public static Answer of(String message) {
        return new Answer(Status.SUCCESS, message, null, null, Map.of(), ExitCode.DONE);
    }

    public static Answer of(String message, Table rows) {
        return of(message).withTable(rows);
    }

    /// A text that was asked for, such as a script that goes into a file.
    public static Answer ofText(String message, String text) {
        return new Answer(Status.SUCCESS, message, null, text, Map.of(), ExitCode.DONE);
    }

    public Answer withTable(Table rows) {
        return new Answer(status, message, rows, text, fields, exit);
    }

    /// A copy with another sentence.
    public Answer saying(String other) {
        return new Answer(status, other, table, text, fields, exit);
    }

    /// A copy with that status; an error ends the program with {@link ExitCode#FAILED}.
    public Answer withStatus(Status other) {
        ExitCode code = other == Status.ERROR ? ExitCode.FAILED : exit;
        return new Answer(other, message, table, text, fields, code);
    }

    /// A copy after which the program ends in that way.
    public Answer endingWith(ExitCode code) {
        return new Answer(status, message, table, text, fields, code);
    }

    public Answer withField(String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new Answer(status, message, table, text, more, exit);
    }

    /// `1 row`, `2 rows`.
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}

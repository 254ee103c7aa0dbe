package dev.lexigram.cli.output;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/// Prints answers and failures: as text, or each as one JSON object on one line of the ordinary output.
public record Printer(Surroundings surroundings, Form form, Detail detail) {

    /// What the ordinary output is for.
    public enum Form {
        TEXT,
        JSON
    }

    /// How much is said beside what was asked for.
    public enum Detail {
        QUIET,
        USUAL,
        DEBUG
    }

    public void print(Answer answer) {
        if (form == Form.JSON) {
            surroundings.out().println(Json.of(json(answer)));
        } else {
            text(answer);
        }
        flush();
    }

    private static Map<String, @Nullable Object> json(Answer answer) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("status", answer.status().name().toLowerCase(Locale.ROOT));
        all.put("message", answer.message());
        if (answer.table() != null) {
            all.put("data", answer.table().objects());
            if (!answer.fields().isEmpty()) {
                all.put("summary", answer.fields());
            }
        } else if (!answer.fields().isEmpty()) {
            all.put("data", answer.fields());
        } else if (answer.text() != null) {
            all.put("data", Map.of("text", answer.text()));
        }
        return all;
    }

    private void text(Answer answer) {
        PrintWriter out = surroundings.out();
        if (answer.text() != null) {
            out.println(answer.text().stripTrailing());
            return;
        }
        if (answer.table() != null && !answer.table().rows().isEmpty()) {
            TextTable.print(answer.table(), surroundings.terminal(), out);
        }
        switch (answer.status()) {
            case ERROR -> error(answer.message());
            case SUCCESS -> message("green", answer.message());
            case WARNING -> message("yellow", answer.message());
        }
    }

    private void message(String colour, String text) {
        if (detail != Detail.QUIET) {
            Ansi ansi = surroundings.terminal().ansi();
            Ansi.IStyle style = Ansi.Style.valueOf("fg_" + colour);
            surroundings.out().println(ansi.enabled() ? style.on() + text + style.off() : text);
        }
    }

    /// Says something beside the answer, on the error output, unless only the answer is wanted.
    public void note(String line) {
        if (isTalkative()) {
            surroundings.err().println(line);
            surroundings.err().flush();
        }
    }

    /// Shows something to a person who is asked about it.
    public void show(String line, Table table) {
        surroundings.err().println(line);
        if (!table.rows().isEmpty()) {
            TextTable.print(table, surroundings.terminal(), surroundings.err());
        }
        surroundings.err().flush();
    }

    /// Whether anything is said beside the answer.
    public boolean isTalkative() {
        return form == Form.TEXT && detail != Detail.QUIET;
    }

    public void print(Failure failure) {
        if (form == Form.JSON) {
            surroundings.out().println(Json.of(failure.toJson()));
        } else {
            error(failure.line());
        }
        if (detail == Detail.DEBUG) {
            surroundings.err().print(failure.trace());
        }
        flush();
    }

    private void error(String line) {
        surroundings.err().println(surroundings.terminal().ansi().string("@|bold,red error:|@") + " " + line);
    }

    private void flush() {
        surroundings.out().flush();
        surroundings.err().flush();
    }
}

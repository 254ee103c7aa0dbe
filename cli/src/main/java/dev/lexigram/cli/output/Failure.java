package dev.lexigram.cli.output;

import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.contracts.error.Masking;
import dev.lexigram.contracts.error.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why a command failed, as it is shown: one line without secrets, or the same as JSON.
///
/// @param code the stable code
/// @param problem what went wrong
/// @param cause its exception, for the stack trace
public record Failure(
        String code, Problem problem, @Nullable Throwable cause) {

    private static final String INTERNAL = "LEX_ERR_INTERNAL";
    private static final String USAGE = "LEX_ERR_USAGE";

    public static Failure of(Throwable error) {
        if (error instanceof LexigramException known) {
            return new Failure(known.code(), known.problem(), error);
        }
        String text = error.getMessage() == null ? "" : ": " + error.getMessage();
        Problem problem = Problem.of("Something unexpected went wrong.")
                .with("error", error.getClass().getSimpleName() + text)
                .hint("To see where, run again with --debug.");
        return new Failure(INTERNAL, problem, error);
    }

    /// The program was called wrongly.
    public static Failure usage(String sentence, String hint) {
        String full = Masking.text(sentence);
        return new Failure(
                USAGE, Problem.of(full.endsWith(".") ? full : full + ".").hint(hint), null);
    }

    /// Code, sentence, details and advice on one line.
    public String line() {
        return oneLine("[" + code + "] " + problem);
    }

    /// The text on one line, without secrets and without characters that command a terminal.
    public static String oneLine(String text) {
        return Masking.text(text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").strip());
    }

    Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("status", "error");
        all.put("code", code);
        all.put("message", oneLine(problem.sentence()));
        if (!problem.details().isEmpty()) {
            all.put("details", problem.details());
        }
        if (problem.hint() != null) {
            all.put("hint", problem.hint());
        }
        return all;
    }

    /// The stack trace, with the secrets masked that drivers put into their messages.
    public String trace() {
        StringWriter text = new StringWriter();
        if (cause != null) {
            cause.printStackTrace(new PrintWriter(text));
        }
        return Masking.text(text.toString());
    }
}

package dev.lexigram.cli.task;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Table;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One thing that a doctor looked at.
///
/// @param name its stable name
/// @param state how it is
/// @param finding what was found
/// @param fix what to do about it, or null
public record Check(
        String name, State state, String finding, @Nullable String fix) {

    /// How a thing is.
    public enum State {
        OK,
        WARNING,
        FAILED
    }

    public static Check ok(String name, String finding) {
        return new Check(name, State.OK, finding, null);
    }

    public static Check warning(String name, String finding, String fix) {
        return new Check(name, State.WARNING, finding, fix);
    }

    public static Check failed(String name, String finding, @Nullable String fix) {
        return new Check(name, State.FAILED, finding, fix);
    }

    /// All checks as a table, and how many are not well.
    public static Answer answer(List<Check> checks) {
        Table table = Table.report("check", "state", "finding", "fix");
        checks.forEach(check ->
                table.add(check.name(), check.state().name().toLowerCase(Locale.ROOT), check.finding(), check.fix()));
        long failed = count(checks, State.FAILED);
        long warnings = count(checks, State.WARNING);
        String message = Answer.count(checks.size(), "check") + ": " + failed + " failed, "
                + Answer.count(warnings, "warning") + ".";
        if (failed > 0) {
            return Answer.of(message, table).withStatus(Answer.Status.ERROR);
        }
        return warnings > 0
                ? Answer.of(message, table).withStatus(Answer.Status.WARNING)
                : Answer.of(message, table.without("fix"));
    }

    private static long count(List<Check> checks, State state) {
        return checks.stream().filter(check -> check.state() == state).count();
    }
}

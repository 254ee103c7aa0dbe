package dev.lexigram.cli.migration;

import dev.lexigram.cli.task.MisuseException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.migration.Target;
import org.jspecify.annotations.Nullable;

/// How far a run goes, as the command line says it.
final class Reach {

    private Reach() {}

    /// @param version up to which, or null
    /// @param steps how many, or null
    /// @param otherwise where neither is given
    static Target of(@Nullable String version, @Nullable Integer steps, Target otherwise) {
        if (version != null && steps != null) {
            throw new MisuseException(Problem.of("A version and a number of steps contradict each other.")
                    .hint("Give one of them."));
        }
        if (steps != null && steps < 1) {
            throw new MisuseException(Problem.of("A number of steps is at least 1.")
                    .with("steps", steps)
                    .hint("Give another."));
        }
        if (version != null) {
            return Target.to(version);
        }
        return steps == null ? otherwise : Target.steps(steps);
    }
}

package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.Problem;

/// Something about a migration that keeps a run from beginning, or that a run left behind. Immutable.
///
/// @param kind what it is
/// @param version the migration's version; empty for a repeatable one
/// @param name its name
/// @param source where it comes from; empty when that is not known any more
/// @param sentence what is wrong
/// @param hint what to do
public record MigrationProblem(Kind kind, String version, String name, String source, String sentence, String hint) {

    /// What can be wrong.
    public enum Kind {
        /// It was applied, and its file was changed afterwards.
        CHANGED,
        /// It was applied, and its file is gone.
        MISSING,
        /// It is not applied although a later one is.
        OUT_OF_ORDER,
        /// It was begun and did not come to its end.
        FAILED,
        /// Files were squashed that this database never saw.
        BEHIND_SQUASH
    }

    Problem problem() {
        Problem problem = Problem.of(sentence);
        problem = version.isEmpty() ? problem : problem.with("version", version);
        problem = problem.with("name", name);
        return (source.isEmpty() ? problem : problem.with("source", source)).hint(hint);
    }
}

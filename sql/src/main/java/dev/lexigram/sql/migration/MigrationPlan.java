package dev.lexigram.sql.migration;

import dev.lexigram.contracts.migration.MigrationInfo;
import dev.lexigram.sql.script.ScriptStatement;
import java.util.List;
import java.util.StringJoiner;

/// What a run would do, in order. Immutable.
///
/// @param direction up or down
/// @param steps the migrations
public record MigrationPlan(Direction direction, List<Step> steps) {

    /// Which way a run goes.
    public enum Direction {
        UP,
        DOWN
    }

    /// One migration of a plan.
    ///
    /// @param migration which one
    /// @param transactional whether it is done as a whole or not at all
    /// @param statements what is sent to the database; empty for one in Java
    public record Step(MigrationInfo migration, boolean transactional, List<ScriptStatement> statements) {
        public Step {
            statements = List.copyOf(statements);
        }
    }

    public MigrationPlan {
        steps = List.copyOf(steps);
    }

    /// Whether there is nothing to do.
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /// The plan as a script that people can read; a migration in Java is a comment.
    public String sql() {
        StringJoiner text = new StringJoiner("\n\n", "", steps.isEmpty() ? "" : "\n");
        for (Step step : steps) {
            MigrationInfo info = step.migration();
            text.add("-- " + (direction == Direction.UP ? "up" : "down") + " " + label(info) + " (" + info.source()
                    + (step.transactional() ? ")" : "), without a transaction"));
            step.statements().forEach(statement -> text.add(statement.text() + ";"));
        }
        return text.toString();
    }

    private static String label(MigrationInfo info) {
        return info.version().isEmpty() ? info.name() : info.version() + " " + info.name();
    }
}

package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.MigrationExecutionException;
import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.migration.MigrationPlan.Direction;
import dev.lexigram.sql.script.ScriptStatement;

/// What can go wrong while a migration runs, in words.
///
/// @param database the database's name
/// @param task which migration
record Failures(String database, Prepared task) {

    private static final int LONGEST = 1_000;

    private Problem of(String sentence) {
        Definition definition = task.definition();
        return Problem.of(sentence)
                .with("database", database)
                .with("version", definition.version())
                .with("name", definition.name())
                .with("file", source());
    }

    private String source() {
        return task.action() instanceof Definition.Action.Sql(Script script)
                ? script.source()
                : task.definition().source();
    }

    private Problem at(String sentence, int index) {
        ScriptStatement statement = task.statements().get(index);
        return of(sentence)
                .with("line", statement.line())
                .with("statement", (index + 1) + " of " + task.statements().size())
                .with("sql", shortened(statement.text()));
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /// A statement failed.
    MigrationExecutionException statement(int index, RuntimeException cause) {
        return new MigrationExecutionException(
                at("A statement of a migration failed.", index)
                        .with("found", cause.getMessage())
                        .hint(next(index)),
                cause);
    }

    private String next(int index) {
        String again = task.direction() == Direction.UP ? "upgrade" : "downgrade";
        if (task.transactional()) {
            return "Nothing of this migration was kept. Correct it and " + again + " again.";
        }
        return index == 0
                ? "Nothing of this migration took effect. Correct it and " + again + " again."
                : "The statements before it stay. Correct this one and " + again + " again: the run goes on here.";
    }

    /// Anything else failed.
    MigrationExecutionException whole(Exception cause) {
        String kept = task.transactional()
                ? "Nothing of it was kept."
                : "What it did before stays, and the next run begins with its first step.";
        return new MigrationExecutionException(
                of("A migration failed.").with("found", cause.getMessage()).hint(kept), cause);
    }

    /// A run was killed while a statement was under way.
    MigrationExecutionException unknown(int index) {
        String way = "If it did, repair with SKIP and run again; if not, repair and run again.";
        if (task.statements().isEmpty()) {
            return new MigrationExecutionException(
                    of("It is not known whether this migration took effect: a run before was cut off in it.")
                            .hint("See whether it did. " + way),
                    null);
        }
        return new MigrationExecutionException(
                at("It is not known whether this statement took effect: a run before was cut off in it.", index)
                        .hint("See whether it did. " + way),
                null);
    }

    /// The statements that took effect are not those of the file.
    MigrationValidationException changed(int done) {
        return new MigrationValidationException(
                of("The migration was changed in statements that took effect already.")
                        .with("done", done)
                        .hint("Bring these back as they were; or undo by hand what they did, and repair: the next"
                                + " run begins with the first statement."),
                null);
    }

    /// Another program was granted the lock.
    MigrationExecutionException lockLost(int index) {
        return new MigrationExecutionException(
                at("The lock of the migrations was lost before this statement.", index)
                        .hint("This program stood still for too long. See what the other one did, and run again."),
                null);
    }
}

package dev.lexigram.sql.diff;

import dev.lexigram.sql.catalog.QuotedNames;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableStatements;
import dev.lexigram.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;

/// Changes as statements, both ways.
///
/// On the way up renames come first, on the way down last, so that everything in between is about the new names.
///
/// @param rules what is the same
/// @param dialect the database's words
/// @param stages the schema before and after the renames
/// @param renames the renames
/// @param changes the other changes
record Written(
        Comparison rules, Dialect dialect, Stages stages, List<SchemaChange> renames, List<SchemaChange> changes) {

    /// A schema before and after its renames.
    record Stages(SchemaInfo actual, SchemaInfo renamed) {}

    private SchemaInfo target() {
        return Tables.after(stages.renamed, changes);
    }

    private Script script(Plan.Direction direction) {
        boolean up = direction == Plan.Direction.UP;
        return Script.of(new Plan(
                rules,
                new Plan.Words(TableStatements.of(dialect), QuotedNames.of(dialect)),
                up ? stages.renamed : target(),
                up ? target() : stages.renamed,
                up ? changes : inverse(changes),
                direction));
    }

    List<Step> up() {
        Script script = script(Plan.Direction.UP);
        List<Step> steps = new ArrayList<>(script.renames(stages.actual, renames));
        steps.addAll(script.steps());
        return steps;
    }

    List<Step> down() {
        Script script = script(Plan.Direction.DOWN);
        List<Step> steps = new ArrayList<>(script.steps());
        steps.addAll(script.renames(stages.renamed, inverse(renames)));
        return steps;
    }

    private static List<SchemaChange> inverse(List<SchemaChange> changes) {
        return changes.reversed().stream().map(SchemaChange::inverse).toList();
    }

    static List<String> statements(List<Step> steps) {
        return steps.stream().map(Step::sql).toList();
    }

    MigrationText text(List<RenameGuess> guesses) {
        StringBuilder up = new StringBuilder(head(Plan.Direction.UP));
        guesses.forEach(guess ->
                up.append("-- ").append(guess.question()).append(" This drops the one and makes the other.\n"));
        up().forEach(step -> up.append(step.text()));
        StringBuilder down = new StringBuilder(head(Plan.Direction.DOWN));
        down().forEach(step -> down.append(step.text()));
        boolean transactional = script(Plan.Direction.UP).transactional()
                && script(Plan.Direction.DOWN).transactional();
        return new MigrationText(up.toString(), down.toString(), transactional);
    }

    /// What tells the migration engine to leave the transaction to the file; on MySQL there is none anyway.
    private String head(Plan.Direction direction) {
        boolean apart = rules.engine() == Engine.SQLITE && !script(direction).transactional();
        return apart ? "-- lexigram: no-transaction\n" : "";
    }
}

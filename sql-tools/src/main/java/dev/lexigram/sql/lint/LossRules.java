package dev.lexigram.sql.lint;

import static dev.lexigram.sql.lint.Rule.ALL;
import static dev.lexigram.sql.lint.Rule.Matter.EXISTING;
import static dev.lexigram.sql.lint.Rule.Matter.LOSS;
import static dev.lexigram.sql.lint.Severity.ERROR;
import static dev.lexigram.sql.lint.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Rules about what is lost, or what the release that still runs will miss.
final class LossRules {

    private LossRules() {}

    static List<Rule> all() {
        return List.of(
                loss("drop-column", WARNING, "A column is dropped", LossRules::column),
                loss("drop-table", WARNING, "A table is dropped", LossRules::table),
                loss("drop-schema", ERROR, "A schema or database is dropped", LossRules::schema),
                loss("drop-type", WARNING, "A type is dropped", LossRules::type),
                loss("drop-cascade", ERROR, "Whatever depends on it is dropped too", LossRules::cascade),
                loss("truncate", ERROR, "All rows of a table are removed", LossRules::truncated),
                Rule.any(
                        EXISTING,
                        Rule.about("rename-column", ERROR, ALL, "A column gets another name at once"),
                        LossRules::renamedColumn),
                Rule.any(
                        EXISTING,
                        Rule.about("rename-table", ERROR, ALL, "A table gets another name at once"),
                        LossRules::renamedTable));
    }

    private static Rule loss(
            String id, Severity severity, String title, BiFunction<Step, Situation, Optional<Advice>> judge) {
        return Rule.any(LOSS, Rule.about(id, severity, ALL, title), judge);
    }

    private static String decided(Step step, Situation now, String rule) {
        return SafeForms.decided(now.target().database(), rule, "no release of the program uses it any more", step);
    }

    private static Optional<Advice> column(Step step, Situation now) {
        if (!(step.action() instanceof Action.DropColumn(Name column, boolean _))) {
            return Advice.NONE;
        }
        return Advice.of(
                "The values of " + column.last() + " are lost, and a release that still names the column fails.",
                decided(step, now, "drop-column"));
    }

    private static Optional<Advice> table(Step step, Situation now) {
        return step.ddl() instanceof Ddl.DropTables
                ? Advice.of(
                        "The rows of " + step.table().last() + " are lost, and a release that still names it fails.",
                        decided(step, now, "drop-table"))
                : Advice.NONE;
    }

    private static Optional<Advice> schema(Step step, Situation now) {
        return step.ddl() instanceof Ddl.DropSchema(Name schema, boolean _)
                ? Advice.of(
                        "All tables of " + schema.last() + " are lost with their rows.",
                        decided(step, now, "drop-schema"))
                : Advice.NONE;
    }

    private static Optional<Advice> type(Step step, Situation now) {
        return step.ddl() instanceof Ddl.DropType(Name type, boolean _)
                ? Advice.of(
                        "A release that still names the type " + type.last() + " fails.",
                        decided(step, now, "drop-type"))
                : Advice.NONE;
    }

    private static Optional<Advice> cascade(Step step, Situation now) {
        boolean found = switch (step.action()) {
            case Action.DropColumn drop -> drop.cascade();
            case Action.DropConstraint drop -> drop.cascade();
            case Action.Whole _ -> isCascade(step.ddl());
            default -> false;
        };
        if (!found || !now.isPostgres()) {
            return Advice.NONE;
        }
        String sentence = "Views, keys and tables that depend on it go too, whichever they are on the day.";
        return step.ddl() instanceof Ddl.DropSchema
                ? Advice.of(sentence)
                : Advice.of(
                        sentence,
                        "-- lint:ignore " + ruleWithout(step) + " no release of the program uses it any more",
                        SafeForms.alone(step).replaceFirst("(?i)\\s+cascade\\b", "") + ';');
    }

    private static String ruleWithout(Step step) {
        return switch (step.ddl()) {
            case Ddl.DropTables _ -> "drop-table";
            case Ddl.DropSchema _ -> "drop-schema";
            case Ddl.DropType _ -> "drop-type";
            case Ddl.Truncate _ -> "truncate";
            default -> "drop-column";
        };
    }

    private static boolean isCascade(Ddl ddl) {
        return switch (ddl) {
            case Ddl.DropTables drop -> drop.cascade();
            case Ddl.DropSchema drop -> drop.cascade();
            case Ddl.DropType drop -> drop.cascade();
            case Ddl.Truncate truncate -> truncate.cascade();
            default -> false;
        };
    }

    private static Optional<Advice> truncated(Step step, Situation now) {
        return step.ddl() instanceof Ddl.Truncate
                ? Advice.of(
                        "The rows of " + step.table().last() + " are lost, and everyone waits for the lock meanwhile.",
                        SafeForms.decided(now.target().database(), "truncate", "the rows can be made again", step))
                : Advice.NONE;
    }

    private static Optional<Advice> renamedColumn(Step step, Situation now) {
        Name from = renamed(step.action());
        if (from.isEmpty()) {
            return Advice.NONE;
        }
        ColumnType type = now.known().table(step.table()).type(from);
        String sentence = "The release that still runs names the column " + from.last() + " and fails.";
        return type.isKnown() && now.isPostgres()
                ? Advice.of(sentence, SafeForms.beside(step.table(), from, type.sql(), from.sql()))
                : Advice.of(
                        sentence + " Add a column of the new name, write both for one release, and drop the old one.");
    }

    /// The old name, when a part gives another one.
    private static Name renamed(Action action) {
        return switch (action) {
            case Action.RenameColumn(Name from, Name _) -> from;
            case Action.Redefine(Name column, ColumnDef wanted)
            when !column.last().equals(wanted.name().last()) -> column;
            default -> Name.NONE;
        };
    }

    private static Optional<Advice> renamedTable(Step step, Situation now) {
        boolean renames = step.action() instanceof Action.RenameTable
                || step.action() instanceof Action.MoveTable
                || step.ddl() instanceof Ddl.RenameTables;
        if (!renames || now.makesView(step.table()) || now.isCopied(step.table())) {
            return Advice.NONE;
        }
        String sentence = "The release that still runs names " + step.table().last() + " and fails.";
        return step.action() instanceof Action.RenameTable(Name to) && now.isPostgres()
                ? Advice.of(
                        sentence + " A view of the old name takes its place, also for writing.",
                        SafeForms.limited(
                                LintDatabase.POSTGRES,
                                SafeForms.alone(step) + ';',
                                "create view " + step.table().sql() + " as select * from "
                                        + step.table().beside(to.sql()) + ';'))
                : Advice.of(sentence);
    }
}

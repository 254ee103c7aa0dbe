package dev.lexigram.sql.lint;

import static dev.lexigram.sql.lint.Rule.POSTGRES;
import static dev.lexigram.sql.lint.Severity.ERROR;
import static dev.lexigram.sql.lint.Severity.WARNING;

import dev.lexigram.sql.lint.ColumnDef.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// Rules about columns of PostgreSQL.
final class ColumnRules {

    private ColumnRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.rows(
                        "column-type-change",
                        ERROR,
                        POSTGRES,
                        "A column's type is changed by writing the whole table anew",
                        ColumnRules::retyped),
                Rule.rows(
                        "volatile-default",
                        ERROR,
                        POSTGRES,
                        "A new column gets a default that differs by row, so every row is written",
                        ColumnRules::volatileDefault),
                Rule.rows(
                        "identity-column",
                        ERROR,
                        POSTGRES,
                        "A new column counts, so every row is written",
                        ColumnRules::identity),
                Rule.rows(
                        "stored-generated-column",
                        ERROR,
                        POSTGRES,
                        "A new column is computed, so every row is written",
                        ColumnRules::stored),
                Rule.rows(
                        "not-null-column-without-default",
                        ERROR,
                        EnumSet.of(LintDatabase.POSTGRES, LintDatabase.SQLITE),
                        "A mandatory column is added for which the rows have no value",
                        ColumnRules::missingValue),
                Rule.rows(
                        "table-moved",
                        ERROR,
                        POSTGRES,
                        "A setting of a table is changed by writing it anew",
                        ColumnRules::moved),
                Rule.rows(
                        "attach-partition-without-check",
                        WARNING,
                        POSTGRES,
                        "A table becomes a partition, and all its rows are compared with the bounds",
                        ColumnRules::attached),
                Rule.rows(
                        "detach-partition-without-concurrently",
                        WARNING,
                        POSTGRES,
                        "A partition is taken off while everyone waits",
                        ColumnRules::detached));
    }

    private static Optional<Advice> retyped(Step step, Situation now) {
        if (!(step.action() instanceof Action.ChangeType change) || !step.cost().rewrites()) {
            return Advice.NONE;
        }
        ColumnType from = now.known().table(step.table()).type(change.column());
        String doubt = from.isKnown()
                ? "From " + from.sql() + " to " + change.type().sql() + ' '
                : "Unless the column's present type makes it free, ";
        String cast = change.using().isEmpty()
                ? change.column().sql() + "::" + change.type().sql()
                : change.using();
        return Advice.of(
                doubt + "everyone waits while the table and its indexes are written anew.",
                SafeForms.beside(step.table(), change.column(), change.type().sql(), cast));
    }

    private static Optional<Advice> volatileDefault(Step step, Situation now) {
        if (!(step.action() instanceof Action.AddColumn(ColumnDef column))
                || !column.hasDefault()
                || column.has(Trait.IDENTITY)
                || !step.cost().rewrites()) {
            return Advice.NONE;
        }
        String value = column.rules().defaultValue();
        String reason = Defaults.isConstant(value, LintDatabase.POSTGRES)
                ? "Before PostgreSQL 11 each row is written with the default"
                : "Each row gets a value of its own from the default";
        return Advice.of(
                reason + ", so everyone waits while the table is written anew.",
                SafeForms.filled(
                        now.target(), step.table(), column, List.of(setDefault(step.table(), column, value)), value));
    }

    private static String setDefault(Name table, ColumnDef column, String value) {
        return SafeForms.alter(table, "alter column " + column.name().sql() + " set default " + value + ';');
    }

    private static Optional<Advice> identity(Step step, Situation now) {
        if (!(step.action() instanceof Action.AddColumn(ColumnDef column)) || !column.has(Trait.IDENTITY)) {
            return Advice.NONE;
        }
        String sequence = step.table().beside(step.table().derived(column.name().last(), "seq"));
        String value = "nextval('" + sequence + "')";
        return Advice.of(
                "Each row gets a number, so everyone waits while the table is written anew.",
                SafeForms.filled(
                        now.target(),
                        step.table(),
                        column,
                        List.of(
                                "create sequence " + sequence + " owned by "
                                        + step.table().sql() + '.'
                                        + column.name().sql() + ';',
                                setDefault(step.table(), column, value)),
                        value));
    }

    private static Optional<Advice> stored(Step step, Situation now) {
        if (!(step.action() instanceof Action.AddColumn(ColumnDef column)) || !column.has(Trait.STORED)) {
            return Advice.NONE;
        }
        String sentence = "Each row gets its computed value, so everyone waits while the table is written anew.";
        if (!now.target().isAtLeast(18)) {
            return Advice.of(sentence + " A plain column that a trigger fills needs no such lock.");
        }
        String virtual = column.sql().replaceFirst("(?i)\\bstored\\b", "virtual");
        return Advice.of(
                sentence + " Computed when it is read, it costs nothing now.",
                SafeForms.limited(
                        LintDatabase.POSTGRES,
                        SafeForms.alter(
                                step.table(), "add column " + column.name().sql() + ' ' + virtual + ';')));
    }

    private static Optional<Advice> missingValue(Step step, Situation now) {
        boolean wanted = step.action() instanceof Action.AddColumn(ColumnDef c)
                && (c.has(Trait.NOT_NULL) || (c.has(Trait.PRIMARY_KEY) && now.isPostgres()))
                && !c.hasDefault()
                && !c.has(Trait.IDENTITY)
                && !c.has(Trait.STORED)
                && !c.has(Trait.VIRTUAL);
        if (!wanted || !(step.action() instanceof Action.AddColumn(ColumnDef column))) {
            return Advice.NONE;
        }
        String plain =
                column.sql().replaceFirst("(?i)\\s*\\bnot\\s+null\\b", "").strip();
        String add = SafeForms.alter(step.table(), "add column " + column.name().sql() + ' ' + plain + ';');
        String sentence = "The statement fails when the table has rows, as they have no value for the column.";
        return now.isPostgres()
                ? Advice.of(
                        sentence,
                        SafeForms.waiting(
                                add,
                                "-- fill the column, then",
                                String.join("\n", SafeForms.notNull(now.target(), step.table(), column.name()))))
                : Advice.of(sentence, add);
    }

    private static Optional<Advice> moved(Step step, Situation now) {
        boolean wanted = step.action() instanceof Action.Setting && step.cost().rewrites();
        return wanted
                ? Advice.of(
                        "Everyone waits while the table is written anew, and there is no other way: do it when nobody works.")
                : Advice.NONE;
    }

    private static Optional<Advice> attached(Step step, Situation now) {
        if (!(step.action() instanceof Action.Attach(Name partition)) || now.isNew(partition)) {
            return Advice.NONE;
        }
        return Advice.of(
                "Unless " + partition.last()
                        + " has a valid check that says the same as the bounds, its rows are all read while nobody can use it.");
    }

    private static Optional<Advice> detached(Step step, Situation now) {
        if (!(step.action() instanceof Action.Detach detach) || detach.concurrently()) {
            return Advice.NONE;
        }
        return Advice.of(
                "Everyone who uses the table waits for the lock, and stops whoever comes after.",
                SafeForms.apart(SafeForms.alone(step) + " concurrently;"));
    }
}

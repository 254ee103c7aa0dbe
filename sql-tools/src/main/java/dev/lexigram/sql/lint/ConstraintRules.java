package dev.lexigram.sql.lint;

import static dev.lexigram.sql.lint.Rule.POSTGRES;
import static dev.lexigram.sql.lint.Severity.ERROR;

import dev.lexigram.sql.lint.ConstraintDef.Flag;
import dev.lexigram.sql.lint.ConstraintDef.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rules about constraints of PostgreSQL.
final class ConstraintRules {

    private static final Pattern UNIQUE = Pattern.compile(
            "(?is)^(?:unique|primary\\s+key)(\\s+nulls\\s+(?:not\\s+)?distinct)?\\s*(\\([^()]*\\))(\\s*include\\s*\\([^()]*\\))?(.*)$");

    private ConstraintRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.rows(
                        "foreign-key-without-not-valid",
                        ERROR,
                        POSTGRES,
                        "A foreign key looks at all rows while writers of both tables wait",
                        ConstraintRules::foreignKey),
                Rule.rows(
                        "check-without-not-valid",
                        ERROR,
                        POSTGRES,
                        "A check looks at all rows while everyone waits",
                        ConstraintRules::check),
                Rule.rows(
                        "set-not-null",
                        ERROR,
                        POSTGRES,
                        "A column is made mandatory by looking at all rows while everyone waits",
                        ConstraintRules::notNull),
                Rule.rows(
                        "unique-constraint-directly",
                        ERROR,
                        POSTGRES,
                        "A unique constraint builds its index while everyone waits",
                        (step, now) -> unique(step, Kind.UNIQUE)),
                Rule.rows(
                        "primary-key-directly",
                        ERROR,
                        POSTGRES,
                        "A primary key builds its index while everyone waits",
                        (step, now) -> unique(step, Kind.PRIMARY_KEY)),
                Rule.rows(
                        "exclusion-constraint",
                        ERROR,
                        POSTGRES,
                        "An exclusion constraint builds its index while everyone waits",
                        ConstraintRules::exclusion),
                Rule.rows(
                        "validate-in-same-transaction",
                        ERROR,
                        POSTGRES,
                        "A constraint is validated while the lock of its addition is still held",
                        ConstraintRules::validated));
    }

    private static Optional<Advice> foreignKey(Step step, Situation now) {
        if (!(step.action() instanceof Action.AddConstraint(ConstraintDef constraint))
                || !constraint.is(Kind.FOREIGN_KEY)
                || constraint.has(Flag.NOT_VALID)) {
            return Advice.NONE;
        }
        return Advice.of(
                "Writers of this table and of " + constraint.references().last()
                        + " wait until every row has been compared.",
                later(step.table(), constraint, "fkey"));
    }

    private static Optional<Advice> check(Step step, Situation now) {
        if (step.action() instanceof Action.AddColumn(ColumnDef column)
                && !column.rules().check().isEmpty()) {
            return Advice.of(
                    "The condition of the new column is tried on every row while everyone waits.",
                    inline(step.table(), column));
        }
        boolean wanted = step.action() instanceof Action.AddConstraint(ConstraintDef c)
                && (c.is(Kind.CHECK) || c.is(Kind.NOT_NULL))
                && !c.has(Flag.NOT_VALID);
        return wanted && step.action() instanceof Action.AddConstraint(ConstraintDef constraint)
                ? Advice.of(
                        "Everyone waits until the condition has been tried on every row.",
                        later(step.table(), constraint, "check"))
                : Advice.NONE;
    }

    private static String inline(Name table, ColumnDef column) {
        String rule = table.derived(column.name().last(), "check");
        String sql = column.sql()
                .replaceFirst("(?is)(constraint\\s+\\S+\\s+)?check\\s*\\(.*\\)", "")
                .strip();
        return SafeForms.waiting(
                SafeForms.alter(table, "add column " + column.name().sql() + ' ' + sql + ';'),
                SafeForms.alter(
                        table,
                        "add constraint " + rule + " check (" + column.rules().check() + ") not valid;"),
                SafeForms.alter(table, "validate constraint " + rule + ';'));
    }

    private static String later(Name table, ConstraintDef constraint, String ending) {
        String name = nameOf(table, constraint, ending);
        return SafeForms.waiting(
                SafeForms.alter(table, "add constraint " + name + ' ' + constraint.sql() + " not valid;"),
                SafeForms.alter(table, "validate constraint " + name + ';'));
    }

    private static String nameOf(Name table, ConstraintDef constraint, String ending) {
        return constraint.name().isEmpty()
                ? table.derived(String.join("_", constraint.columns()), ending).replace("__", "_")
                : constraint.name().sql();
    }

    private static Optional<Advice> notNull(Step step, Situation now) {
        if (!(step.action() instanceof Action.SetNotNull(Name column))
                || !step.cost().scans()) {
            return Advice.NONE;
        }
        return Advice.of(
                "Everyone waits until it is known that no row lacks a value.",
                SafeForms.waiting(
                        SafeForms.notNull(now.target(), step.table(), column).toArray(String[]::new)));
    }

    private static Optional<Advice> unique(Step step, Kind kind) {
        if (step.action() instanceof Action.AddColumn(ColumnDef column)) {
            return inlineKey(step, column, kind);
        }
        if (!(step.action() instanceof Action.AddConstraint(ConstraintDef constraint))
                || !constraint.is(kind)
                || constraint.has(Flag.USING_INDEX)) {
            return Advice.NONE;
        }
        return Advice.of("Everyone waits until the index of the constraint is built.", keyed(step.table(), constraint));
    }

    private static Optional<Advice> inlineKey(Step step, ColumnDef column, Kind kind) {
        ColumnDef.Trait trait = kind == Kind.UNIQUE ? ColumnDef.Trait.UNIQUE : ColumnDef.Trait.PRIMARY_KEY;
        if (!column.has(trait)) {
            return Advice.NONE;
        }
        String words = kind == Kind.UNIQUE ? "unique" : "primary key";
        String index = step.table().derived(column.name().last(), "key");
        String plain = column.sql().replaceFirst("(?i)\\s*\\b(unique|primary\\s+key)\\b", "");
        return Advice.of(
                "Everyone waits until the index of the new column is built.",
                SafeForms.waiting(
                        SafeForms.alter(
                                step.table(), "add column " + column.name().sql() + ' ' + plain + ';'),
                        "create unique index concurrently " + index + " on "
                                + step.table().sql() + " (" + column.name().sql() + ");",
                        SafeForms.alter(
                                step.table(),
                                "add constraint " + index + ' ' + words + " using index " + index + ';')));
    }

    private static String keyed(Name table, ConstraintDef constraint) {
        Matcher parts = UNIQUE.matcher(constraint.sql());
        boolean primary = constraint.is(Kind.PRIMARY_KEY);
        if (!parts.matches()) {
            return "";
        }
        String name = constraint.name().isEmpty() && primary ? table.derived("pkey") : nameOf(table, constraint, "key");
        String include = parts.group(3) == null ? "" : parts.group(3);
        String nulls = parts.group(1) == null ? "" : parts.group(1);
        return SafeForms.waiting(
                "create unique index concurrently " + name + " on " + table.sql() + ' ' + parts.group(2) + include
                        + nulls + ';',
                SafeForms.alter(
                        table,
                        "add constraint " + name + (primary ? " primary key" : " unique") + " using index " + name
                                + parts.group(4).stripTrailing() + ';'));
    }

    private static Optional<Advice> exclusion(Step step, Situation now) {
        boolean wanted = step.action() instanceof Action.AddConstraint(ConstraintDef c) && c.is(Kind.EXCLUDE);
        return wanted
                ? Advice.of(
                        "Everyone waits until the index of the constraint is built, and there is no other way to add it: "
                                + "do it when nobody works, or fill a new table.")
                : Advice.NONE;
    }

    private static Optional<Advice> validated(Step step, Situation now) {
        if (!(step.action() instanceof Action.Validate(Name constraint))
                || !now.inTransaction()
                || !now.isAddedNow(constraint)) {
            return Advice.NONE;
        }
        return Advice.of(
                "The lock that the addition took is held until the end of the transaction, so others wait while all rows are read.",
                SafeForms.apart(SafeForms.alone(step) + ';'));
    }
}

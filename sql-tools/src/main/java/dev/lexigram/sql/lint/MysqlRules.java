package dev.lexigram.sql.lint;

import static dev.lexigram.sql.lint.Rule.MYSQL;
import static dev.lexigram.sql.lint.Severity.ERROR;
import static dev.lexigram.sql.lint.Severity.NOTICE;
import static dev.lexigram.sql.lint.Severity.WARNING;

import dev.lexigram.sql.lint.Action.Kind;
import dev.lexigram.sql.lint.ColumnDef.Trait;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Rules about changes of MySQL's and MariaDB's tables.
final class MysqlRules {

    private MysqlRules() {}

    static List<Rule> all() {
        return List.of(
                rows(
                        "column-redefined",
                        ERROR,
                        "A column's definition changes by copying the table",
                        MysqlRules::redefined),
                rows("enum-value-removed", ERROR, "Values of an enum are removed or change places", MysqlRules::values),
                rows("column-not-instant", WARNING, "A column is added by writing the table anew", MysqlRules::added),
                rows(
                        "drop-column-rebuilds",
                        WARNING,
                        "A column is dropped by writing the table anew",
                        MysqlRules::dropped),
                rows("charset-converted", ERROR, "All texts of a table are converted", MysqlRules::converted),
                rows("index-blocks-writes", ERROR, "An index is built while writers wait", MysqlRules::index),
                rows(
                        "foreign-key-checked",
                        ERROR,
                        "A foreign key is added by copying the table",
                        MysqlRules::foreignKey),
                rows("check-copies", ERROR, "A check is added by copying the table", MysqlRules::check),
                rows(
                        "primary-key-changed",
                        WARNING,
                        "A primary key changes by writing the table anew",
                        MysqlRules::key),
                rows("drop-primary-key", ERROR, "A primary key is dropped by copying the table", MysqlRules::noKey),
                rows("table-rebuilt", WARNING, "A table is written anew", MysqlRules::rebuilt),
                rows("missing-algorithm", NOTICE, "A change does not say how it may be done", MysqlRules::unsaid),
                Rule.any(
                        Rule.Matter.EXISTING,
                        Rule.about(
                                "algorithm-refused",
                                ERROR,
                                MYSQL,
                                "A change asks for a way that the server does not have"),
                        MysqlRules::refused));
    }

    private static Rule rows(
            String id, Severity severity, String title, BiFunction<Step, Situation, Optional<Advice>> judge) {
        return Rule.rows(id, severity, MYSQL, title, judge);
    }

    private static String waits(Step step) {
        return switch (step.cost().waiting()) {
            case NOBODY ->
                "Others go on, but the table is written anew with twice its space, and replicas fall behind meanwhile.";
            case WRITERS -> "Writers wait until it is done.";
            case EVERYONE -> "Everyone waits until it is done.";
        };
    }

    private static Optional<Advice> redefined(Step step, Situation now) {
        if (!(step.action() instanceof Action.Redefine(Name column, ColumnDef wanted))
                || !step.cost().rewrites()) {
            return Advice.NONE;
        }
        boolean known = now.known().table(step.table()).type(column).isKnown();
        String doubt = known ? "" : "Unless the present definition makes it cheap, the table is copied. ";
        String fresh = column.last() + "_new";
        return Advice.of(
                doubt + waits(step),
                limited(
                        now,
                        alter(step, "add column " + fresh + ' ' + wanted.type().sql() + ", algorithm=instant;")),
                "-- let the program write both columns, then fill the old rows; repeat until it changes no row",
                "update " + step.table().sql() + " set " + fresh + " = " + column.sql() + " where " + fresh
                        + " is null and " + column.sql() + " is not null limit 1000;",
                "-- let the program read " + fresh + ", and drop " + column.sql() + " in a later release");
    }

    private static String limited(Situation now, String... lines) {
        return SafeForms.limited(now.target().database(), lines);
    }

    private static String alter(Step step, String what) {
        return SafeForms.alter(step.table(), what);
    }

    private static Optional<Advice> values(Step step, Situation now) {
        if (!(step.action() instanceof Action.Redefine(Name column, ColumnDef wanted))) {
            return Advice.NONE;
        }
        ColumnType from = now.known().table(step.table()).type(column);
        boolean both = from.name().equals("enum") && wanted.type().name().equals("enum");
        List<String> kept = wanted.type().arguments();
        boolean lost = both
                && !kept.subList(0, Math.min(kept.size(), from.arguments().size()))
                        .equals(from.arguments());
        return lost
                ? Advice.of(
                        "Rows with a value that is gone are refused or emptied; add values at the end and stop using the old ones.")
                : Advice.NONE;
    }

    private static Optional<Advice> added(Step step, Situation now) {
        if (!(step.action() instanceof Action.AddColumn(ColumnDef column))
                || !step.cost().takesTime()) {
            return Advice.NONE;
        }
        if (column.isPlaced() && !column.has(Trait.STORED) && !column.has(Trait.IDENTITY)) {
            String last = column.sql().replaceFirst("(?i)\\s+(first|after\\s+\\S+)\\s*$", "");
            return Advice.of(
                    "Only as the last one is the column added without writing the table anew.",
                    limited(
                            now,
                            alter(step, "add column " + column.name().sql() + ' ' + last + ", algorithm=instant;")));
        }
        return Advice.of(waits(step));
    }

    private static Optional<Advice> dropped(Step step, Situation now) {
        boolean wanted =
                step.action() instanceof Action.DropColumn && step.cost().rewrites();
        return wanted ? Advice.of(waits(step)) : Advice.NONE;
    }

    private static Optional<Advice> converted(Step step, Situation now) {
        return step.action() instanceof Action.Setting(Kind kind) && kind == Kind.CONVERT_CHARSET
                ? Advice.of(waits(step) + " Texts of other tables can no longer be compared with these by an index.")
                : Advice.NONE;
    }

    private static Optional<Advice> index(Step step, Situation now) {
        boolean index = step.action() instanceof Action.AddIndex || step.ddl() instanceof Ddl.CreateIndex;
        return index && step.cost().blocks()
                ? Advice.of(
                        "Writers wait until the index is built, and the first fulltext index writes the table anew.")
                : Advice.NONE;
    }

    private static Optional<Advice> foreignKey(Step step, Situation now) {
        boolean wanted = now.checksForeignKeys()
                && (step.action() instanceof Action.AddConstraint(ConstraintDef c)
                        && c.is(ConstraintDef.Kind.FOREIGN_KEY));
        return wanted
                ? Advice.of(
                        waits(step)
                                + " Without the checks the key is added in place, and the rows that are there stay unchecked.",
                        limited(now, "set foreign_key_checks = 0;"),
                        SafeForms.alone(step) + ", algorithm=inplace, lock=none;",
                        "set foreign_key_checks = 1;")
                : Advice.NONE;
    }

    private static Optional<Advice> check(Step step, Situation now) {
        boolean constraint =
                step.action() instanceof Action.AddConstraint(ConstraintDef c) && c.is(ConstraintDef.Kind.CHECK);
        boolean column = step.action() instanceof Action.AddColumn(ColumnDef c)
                && !c.rules().check().isEmpty()
                && step.cost().rewrites();
        return constraint || column ? Advice.of(waits(step)) : Advice.NONE;
    }

    private static Optional<Advice> key(Step step, Situation now) {
        return step.action() instanceof Action.AddConstraint(ConstraintDef c) && c.is(ConstraintDef.Kind.PRIMARY_KEY)
                ? Advice.of(waits(step))
                : Advice.NONE;
    }

    private static Optional<Advice> noKey(Step step, Situation now) {
        return step.action() instanceof Action.DropPrimaryKey && !isReplaced(step.ddl())
                ? Advice.of(waits(step) + " Together with the new key, in one statement, it is done beside them.")
                : Advice.NONE;
    }

    private static boolean isReplaced(Ddl ddl) {
        return ddl instanceof Ddl.AlterTable alter
                && MysqlCosts.isKeyReplaced(
                        alter.clauses().stream().map(Ddl.Clause::action).toList());
    }

    private static Optional<Advice> rebuilt(Step step, Situation now) {
        boolean wanted = step.ddl() instanceof Ddl.Optimize
                || (step.action() instanceof Action.Setting(Kind kind) && (kind == Kind.REBUILD || kind == Kind.SORT));
        return wanted ? Advice.of(waits(step)) : Advice.NONE;
    }

    private static Optional<Advice> unsaid(Step step, Situation now) {
        boolean changes = step.ddl() instanceof Ddl.AlterTable || step.ddl() instanceof Ddl.CreateIndex;
        if (!step.isWhole()
                || !changes
                || step.cost().lock().isEmpty()
                || demands(step.ddl()).findAny().isPresent()) {
            return Advice.NONE;
        }
        String comma = step.ddl() instanceof Ddl.AlterTable ? ", " : " ";
        return Advice.of(
                "Say the way, and the server refuses the change rather than take a slower one.",
                limited(now, step.sql() + comma + wording(step) + ';'));
    }

    /// The clauses for a cost; MySQL takes no lock clause beside INSTANT.
    private static String wording(Step step) {
        String lock = step.cost().lock().toLowerCase(Locale.ROOT);
        String all = step.ddl() instanceof Ddl.AlterTable ? lock : lock.replace(",", "");
        return lock.startsWith("algorithm=instant") ? "algorithm=instant" : all;
    }

    private static Stream<Action.Demand> demands(Ddl ddl) {
        return switch (ddl) {
            case Ddl.AlterTable alter ->
                alter.clauses().stream()
                        .map(Ddl.Clause::action)
                        .filter(Action.Demand.class::isInstance)
                        .map(Action.Demand.class::cast);
            case Ddl.CreateIndex create -> create.demands().stream();
            default -> Stream.empty();
        };
    }

    private static Optional<Advice> refused(Step step, Situation now) {
        if (!step.isWhole() || step.cost().lock().isEmpty()) {
            return Advice.NONE;
        }
        Optional<Action.Demand> first = demands(step.ddl())
                .filter(each -> !isPossible(each, step.cost()))
                .findFirst();
        return first.flatMap(
                each -> Advice.of("The server cannot do it with " + (each.algorithm() ? "ALGORITHM=" : "LOCK=")
                        + each.value() + "; it can with " + step.cost().lock() + '.'));
    }

    private static boolean isPossible(Action.Demand demand, Cost cost) {
        if (demand.algorithm()) {
            return Stream.of(Algorithm.values())
                    .filter(each -> each.name().equals(demand.value()))
                    .allMatch(each -> each.compareTo(Algorithm.of(cost)) >= 0);
        }
        return switch (demand.value()) {
            case "NONE" -> cost.waiting() == Cost.Wait.NOBODY;
            case "SHARED" -> cost.waiting() != Cost.Wait.EVERYONE;
            default -> true;
        };
    }
}

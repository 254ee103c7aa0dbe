package dev.lexigram.sql.lint;

import java.util.ArrayList;
import java.util.List;

/// Texts of migrations that lock nobody out.
final class SafeForms {

    private static final String APART = "-- lexigram: no-transaction";
    private static final String TIMEOUT = "set lock_timeout = '2s';";
    private static final String MYSQL_TIMEOUT = "set lock_wait_timeout = 5;";

    private SafeForms() {}

    /// Statements that cannot be in a transaction, or are each one of their own.
    static String apart(String... lines) {
        return APART + '\n' + String.join("\n", lines);
    }

    /// The same, for statements that may have to wait for a lock.
    static String waiting(String... lines) {
        return apart(TIMEOUT, String.join("\n", lines));
    }

    /// Sets a time limit before a statement.
    static String limited(LintDatabase database, String... lines) {
        String limit = database == LintDatabase.POSTGRES
                ? TIMEOUT + '\n'
                : database.isMysqlFamily() ? MYSQL_TIMEOUT + '\n' : "";
        return limit + String.join("\n", lines);
    }

    /// The same statement, with a comment that says that somebody has thought about it.
    static String decided(LintDatabase database, String rule, String reason, Step step) {
        return limited(database, "-- lint:ignore " + rule + ' ' + reason, alone(step) + ';');
    }

    /// The statement, or for one part of an `alter table` an `alter table` with that part alone.
    static String alone(Step step) {
        if (!(step.ddl() instanceof Ddl.AlterTable(Name table, List<Ddl.Clause> clauses)) || step.isWhole()) {
            return step.sql();
        }
        return clauses.stream()
                .filter(each -> each.action().equals(step.action()))
                .map(each -> alter(table, each.text()))
                .findFirst()
                .orElse(step.sql());
    }

    static String alter(Name table, String what) {
        return "alter table " + table.sql() + ' ' + what;
    }

    /// Makes a column mandatory without reading all rows under a lock.
    static List<String> notNull(LintTarget target, Name table, Name column) {
        String rule = table.derived(column.last(), "not_null");
        if (target.isAtLeast(18)) {
            return List.of(
                    alter(table, "add constraint " + rule + " not null " + column.sql() + " not valid;"),
                    alter(table, "validate constraint " + rule + ';'));
        }
        return List.of(
                alter(table, "add constraint " + rule + " check (" + column.sql() + " is not null) not valid;"),
                alter(table, "validate constraint " + rule + ';'),
                alter(table, "alter column " + column.sql() + " set not null;"),
                alter(table, "drop constraint " + rule + ';'));
    }

    /// Fills a column of PostgreSQL a thousand rows at a time.
    static List<String> filling(Name table, String column, String value, String condition) {
        return List.of(
                "-- repeat until it changes no row",
                "update " + table.sql() + " set " + column + " = " + value + " where ctid in (select ctid from "
                        + table.sql() + " where " + column + " is null" + condition + " limit 1000);");
    }

    /// Adds a column that every row gets a value of its own in.
    static String filled(LintTarget target, Name table, ColumnDef column, List<String> defaults, String value) {
        List<String> lines = new ArrayList<>();
        lines.add(alter(table, "add column " + column.name().sql() + ' ' + plainType(column) + ';'));
        lines.addAll(defaults);
        lines.addAll(filling(table, column.name().sql(), value, ""));
        if (column.has(ColumnDef.Trait.NOT_NULL) || column.has(ColumnDef.Trait.IDENTITY)) {
            lines.addAll(notNull(target, table, column.name()));
        }
        return waiting(lines.toArray(String[]::new));
    }

    private static String plainType(ColumnDef column) {
        return switch (column.type().name()) {
            case "serial" -> "integer";
            case "bigserial" -> "bigint";
            case "smallserial" -> "smallint";
            default -> column.type().sql();
        };
    }

    /// Puts a column beside another and moves over to it.
    static String beside(Name table, Name column, String type, String cast) {
        String fresh = column.last() + "_new";
        List<String> lines = new ArrayList<>();
        lines.add(alter(table, "add column " + fresh + ' ' + type + ';'));
        lines.add("-- let the program write both columns, then fill the old rows");
        lines.addAll(filling(table, fresh, cast, " and " + column.sql() + " is not null"));
        lines.add("-- let the program read " + fresh + ", and drop " + column.sql() + " in a later release");
        return waiting(lines.toArray(String[]::new));
    }
}

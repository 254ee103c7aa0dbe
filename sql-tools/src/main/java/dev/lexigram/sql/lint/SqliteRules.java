package dev.lexigram.sql.lint;

import static dev.lexigram.sql.lint.Rule.SQLITE;
import static dev.lexigram.sql.lint.Severity.ERROR;

import dev.lexigram.sql.lint.ColumnDef.Trait;
import java.util.List;
import java.util.Optional;

/// Rules about what SQLite refuses, and about making tables anew, which is its way round.
final class SqliteRules {

    private static final String REBUILD =
            " Make a table of the new form, copy the rows, drop the old one and rename the new one to its name.";

    private SqliteRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.any(
                        Rule.Matter.ALL,
                        Rule.about("sqlite-cannot-alter", ERROR, SQLITE, "A change that SQLite does not know"),
                        SqliteRules::unknown),
                Rule.any(
                        Rule.Matter.ALL,
                        Rule.about(
                                "sqlite-column-refused", ERROR, SQLITE, "A column that SQLite does not add to a table"),
                        SqliteRules::refused),
                Rule.any(
                        Rule.Matter.EXISTING,
                        Rule.about(
                                "rebuild-with-foreign-keys",
                                ERROR,
                                SQLITE,
                                "A table is made anew while foreign keys are checked"),
                        SqliteRules::rebuilt),
                Rule.any(
                        Rule.Matter.ALL,
                        Rule.about("sqlite-vacuum-in-transaction", ERROR, SQLITE, "A vacuum within a transaction"),
                        SqliteRules::vacuum));
    }

    private static Optional<Advice> unknown(Step step, Situation now) {
        boolean known = switch (step.action()) {
            case Action.AddColumn _, Action.DropColumn _, Action.RenameColumn _, Action.RenameTable _, Action.Whole _ ->
                true;
            default -> false;
        };
        return known ? Advice.NONE : Advice.of("SQLite has no such alter table." + REBUILD);
    }

    private static Optional<Advice> refused(Step step, Situation now) {
        if (!(step.action() instanceof Action.AddColumn(ColumnDef column))) {
            return Advice.NONE;
        }
        if (column.has(Trait.PRIMARY_KEY) || column.has(Trait.STORED)) {
            return Advice.of("SQLite adds no column that is a primary key or is computed and stored." + REBUILD);
        }
        if (column.has(Trait.UNIQUE)) {
            String name = column.name().sql();
            String plain = column.sql().replaceFirst("(?i)\\s*\\bunique\\b", "");
            return Advice.of(
                    "SQLite adds no unique column; add the column and a unique index.",
                    SafeForms.alter(step.table(), "add column " + name + ' ' + plain + ';'),
                    "create unique index " + step.table().derived(column.name().last(), "key") + " on "
                            + step.table().sql() + " (" + name + ");");
        }
        boolean expression = Defaults.isExpression(column.rules().defaultValue());
        boolean reference = !column.rules().references().isEmpty() && column.hasDefault();
        return expression || reference
                ? Advice.of(
                        "SQLite adds no column whose default is not constant, nor one with a default that refers to a table."
                                + REBUILD)
                : Advice.NONE;
    }

    private static Optional<Advice> rebuilt(Step step, Situation now) {
        if (!(step.ddl() instanceof Ddl.DropTables) || !now.isCopied(step.table()) || !now.checksForeignKeys()) {
            return Advice.NONE;
        }
        return Advice.of(
                "Dropping the old table deletes the rows that refer to it; the setting has no effect within a transaction.",
                "-- lexigram: no-transaction",
                "pragma foreign_keys = off;",
                "-- lint:ignore drop-table its rows have been copied",
                step.sql() + ';',
                "pragma foreign_keys = on;");
    }

    private static Optional<Advice> vacuum(Step step, Situation now) {
        return step.ddl() instanceof Ddl.Vacuum && now.inTransaction()
                ? Advice.of(
                        "SQLite refuses it within a transaction, and the migration is one.",
                        SafeForms.apart(step.sql() + ';'))
                : Advice.NONE;
    }
}

package dev.lexigram.sql.lint;

import static dev.lexigram.sql.lint.Rule.ALL;
import static dev.lexigram.sql.lint.Rule.Matter.EXISTING;
import static dev.lexigram.sql.lint.Rule.POSTGRES;
import static dev.lexigram.sql.lint.Rule.SERVERS;
import static dev.lexigram.sql.lint.Severity.ERROR;
import static dev.lexigram.sql.lint.Severity.WARNING;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// Rules about locks and transactions as a whole.
final class TransactionRules {

    private TransactionRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.rows(
                        "missing-lock-timeout",
                        WARNING,
                        SERVERS,
                        "A lock is asked for without a limit of time",
                        TransactionRules::timeout),
                Rule.rows(
                        "many-locks-in-transaction",
                        WARNING,
                        POSTGRES,
                        "A transaction locks several tables that are in use",
                        TransactionRules::manyLocks),
                Rule.rows(
                        "data-with-ddl",
                        WARNING,
                        SERVERS,
                        "Rows are changed in the same migration as tables",
                        TransactionRules::data),
                Rule.rows(
                        "whole-table-write",
                        WARNING,
                        ALL,
                        "All rows of a table are changed by one statement",
                        TransactionRules::wholeTable),
                Rule.rows("lock-table", WARNING, SERVERS, "A table is locked on purpose", TransactionRules::lockTable),
                Rule.rows(
                        "vacuum-full",
                        ERROR,
                        POSTGRES,
                        "A table is written anew while everyone waits",
                        TransactionRules::vacuum),
                Rule.rows(
                        "cluster",
                        ERROR,
                        POSTGRES,
                        "A table is sorted while everyone waits",
                        TransactionRules::cluster),
                Rule.any(
                        Rule.Matter.ALL,
                        Rule.about(
                                "transaction-in-migration",
                                WARNING,
                                EnumSet.of(LintDatabase.POSTGRES, LintDatabase.SQLITE),
                                "A migration ends the transaction that it runs in"),
                        TransactionRules::bracket),
                Rule.any(
                        Rule.Matter.ALL,
                        Rule.about(
                                "enum-value-in-transaction",
                                ERROR,
                                POSTGRES,
                                "A value is added to an enum and used before it is committed"),
                        TransactionRules::enumValue),
                Rule.any(
                        EXISTING,
                        Rule.about(
                                "enum-value-renamed",
                                WARNING,
                                POSTGRES,
                                "A value of an enum gets another name at once"),
                        TransactionRules::enumRenamed));
    }

    private static Optional<Advice> timeout(Step step, Situation now) {
        if (!waits(step, now) || now.hasLockTimeout() || now.hasAsked()) {
            return Advice.NONE;
        }
        return Advice.of(
                "While the statement waits for one long transaction, everyone who comes after waits behind it.",
                now.isPostgres() && IndexRules.needsNoTransaction(step)
                        ? SafeForms.waiting(step.sql() + ';')
                        : SafeForms.limited(now.target().database(), step.sql() + ';'));
    }

    /// Whether a statement waits for all who use a table, and stops those who come after.
    static boolean waits(Step step, Situation now) {
        boolean changes = switch (step.ddl()) {
            case Ddl.AlterTable _,
                    Ddl.RenameTables _,
                    Ddl.DropTables _,
                    Ddl.CreateIndex _,
                    Ddl.DropIndexes _,
                    Ddl.Truncate _ -> true;
            default -> false;
        };
        boolean waits = now.isPostgres() ? step.cost().blocks() : now.isMysqlFamily() && changes;
        return step.isWhole() && waits && !now.isNew(step.table());
    }

    private static Optional<Advice> manyLocks(Step step, Situation now) {
        Optional<String> other = now.lockedBeside(step.table());
        if (!step.isWhole() || !step.cost().blocks() || step.table().isEmpty() || other.isEmpty()) {
            return Advice.NONE;
        }
        return Advice.of(
                "The lock on " + other.get()
                        + " is held until the end, while this one is waited for; programs that take them"
                        + " the other way round meet in a deadlock.",
                "-- in a migration of its own",
                SafeForms.limited(LintDatabase.POSTGRES, step.sql() + ';'));
    }

    private static Optional<Advice> data(Step step, Situation now) {
        if (!(step.ddl() instanceof Ddl.Write)) {
            return now.isMysqlFamily() && now.hasWritten() && isChange(step)
                    ? Advice.of(
                            "The statement commits the rows that were written before, so that a later failure cannot undo them.",
                            "-- in a migration of its own",
                            SafeForms.limited(now.target().database(), step.sql() + ';'))
                    : Advice.NONE;
        }
        return now.isPostgres() && now.inTransaction() && now.hasChanged()
                ? Advice.of(
                        "The locks of the changed tables are held until all rows are written.",
                        "-- in a migration of its own",
                        step.sql() + ';')
                : Advice.NONE;
    }

    private static boolean isChange(Step step) {
        return step.isWhole() && (step.ddl() instanceof Ddl.AlterTable || step.ddl() instanceof Ddl.CreateIndex);
    }

    private static Optional<Advice> wholeTable(Step step, Situation now) {
        if (!(step.ddl() instanceof Ddl.Write write)
                || !write.whole()
                || write.verb().equals("insert")) {
            return Advice.NONE;
        }
        String sentence = "All rows stay locked until the statement is done, and none can be cleaned up meanwhile.";
        return now.isPostgres()
                ? Advice.of(
                        sentence,
                        SafeForms.apart(
                                "-- repeat for the next thousand pages, up to the end of the table",
                                step.sql() + " where ctid >= '(0,0)' and ctid < '(1000,0)';"))
                : Advice.of(sentence + " Do it in parts, by ranges of the key.");
    }

    private static Optional<Advice> lockTable(Step step, Situation now) {
        return step.ddl() instanceof Ddl.LockTables && (step.cost().blocks() || now.isMysqlFamily())
                ? Advice.of("Everyone else waits until the lock is given back, which is at the end.")
                : Advice.NONE;
    }

    private static Optional<Advice> vacuum(Step step, Situation now) {
        return step.ddl() instanceof Ddl.Vacuum vacuum && vacuum.full()
                ? Advice.of(
                        "Everyone waits while the table is written anew; pg_repack does the same beside them.",
                        SafeForms.apart("vacuum (analyze) " + step.table().sql() + ';'))
                : Advice.NONE;
    }

    private static Optional<Advice> cluster(Step step, Situation now) {
        return step.ddl() instanceof Ddl.Cluster
                ? Advice.of(
                        "Everyone waits while the table is sorted and written anew; pg_repack does the same beside them.")
                : Advice.NONE;
    }

    private static Optional<Advice> bracket(Step step, Situation now) {
        return step.ddl() instanceof Ddl.Bracket && now.isWholeTransaction()
                ? Advice.of(
                        "What comes after is no longer undone when the migration fails, and neither is its entry in the table "
                                + "of migrations.")
                : Advice.NONE;
    }

    private static Optional<Advice> enumValue(Step step, Situation now) {
        if (step.ddl() instanceof Ddl.AddEnumValue
                && now.inTransaction()
                && !now.target().isAtLeast(12)) {
            return Advice.of(
                    "PostgreSQL before 12 refuses the statement within a transaction.",
                    SafeForms.apart(step.sql() + ';'));
        }
        Optional<String> used = now.newValueIn(step.sql());
        return step.isWhole() && used.isPresent() && !(step.ddl() instanceof Ddl.AddEnumValue)
                ? Advice.of(
                        "The value " + used.get()
                                + " cannot be used before the transaction that adds it has been committed.",
                        "-- in a migration of its own",
                        step.sql() + ';')
                : Advice.NONE;
    }

    private static Optional<Advice> enumRenamed(Step step, Situation now) {
        return step.ddl() instanceof Ddl.RenameEnumValue(Name _, String value)
                ? Advice.of(
                        "The release that still runs sends " + value + " and fails. Add the new value beside it first.")
                : Advice.NONE;
    }
}

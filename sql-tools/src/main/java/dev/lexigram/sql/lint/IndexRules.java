package dev.lexigram.sql.lint;

import static dev.lexigram.sql.lint.Rule.POSTGRES;
import static dev.lexigram.sql.lint.Severity.ERROR;
import static dev.lexigram.sql.lint.Severity.WARNING;

import java.util.List;
import java.util.Optional;

/// Rules about indexes of PostgreSQL.
final class IndexRules {

    private IndexRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.rows(
                        "index-without-concurrently",
                        ERROR,
                        POSTGRES,
                        "An index is built while writers wait",
                        IndexRules::created),
                Rule.rows(
                        "drop-index-without-concurrently",
                        WARNING,
                        POSTGRES,
                        "An index is dropped under a lock that stops everyone",
                        IndexRules::dropped),
                Rule.rows(
                        "reindex-without-concurrently",
                        ERROR,
                        POSTGRES,
                        "Indexes are built anew while writers wait",
                        IndexRules::reindexed),
                Rule.rows(
                        "refresh-without-concurrently",
                        WARNING,
                        POSTGRES,
                        "A materialized view cannot be read while it is refreshed",
                        IndexRules::refreshed),
                Rule.any(
                        Rule.Matter.ALL,
                        Rule.about(
                                "concurrently-in-transaction",
                                ERROR,
                                POSTGRES,
                                "A statement that the server refuses within a transaction"),
                        IndexRules::refused));
    }

    private static Optional<Advice> created(Step step, Situation now) {
        if (!(step.ddl() instanceof Ddl.CreateIndex(IndexDef index, var _))
                || index.has(IndexDef.Trait.CONCURRENTLY)
                || index.has(IndexDef.Trait.ONLY)) {
            return Advice.NONE;
        }
        return Advice.of(
                "Building the index keeps writers of the table waiting until it is done.",
                SafeForms.apart(concurrently(step.sql(), "index") + ';'));
    }

    private static Optional<Advice> dropped(Step step, Situation now) {
        if (!(step.ddl() instanceof Ddl.DropIndexes drop) || drop.concurrently()) {
            return Advice.NONE;
        }
        String each = String.join(
                "\n",
                drop.indexes().stream()
                        .map(index -> "drop index concurrently if exists " + index.sql() + ';')
                        .toList());
        return Advice.of(
                "Dropping the index waits for all that use its table, and stops whoever comes after.",
                SafeForms.apart(each));
    }

    private static Optional<Advice> reindexed(Step step, Situation now) {
        if (!(step.ddl() instanceof Ddl.Reindex reindex) || reindex.concurrently()) {
            return Advice.NONE;
        }
        if (reindex.what().equals("system")) {
            return Advice.of(
                    "Building the indexes anew stops the writers of their tables; those of the system have no other way.");
        }
        return Advice.of(
                "Building the indexes anew keeps writers of their tables waiting, and readers that would use them.",
                SafeForms.apart(concurrently(step.sql(), reindex.what()) + ';'));
    }

    private static Optional<Advice> refreshed(Step step, Situation now) {
        if (!(step.ddl() instanceof Ddl.RefreshView refresh) || refresh.concurrently()) {
            return Advice.NONE;
        }
        return Advice.of(
                "Nobody can read the view until it is filled again; with a unique index it can be filled beside its readers.",
                concurrently(step.sql(), "view") + ';');
    }

    private static Optional<Advice> refused(Step step, Situation now) {
        if (!now.inTransaction() || !needsNoTransaction(step)) {
            return Advice.NONE;
        }
        return Advice.of(
                "PostgreSQL refuses the statement within a transaction, and the migration is one.",
                SafeForms.apart(SafeForms.alone(step) + ';'));
    }

    /// Whether the server refuses it within a transaction.
    static boolean needsNoTransaction(Step step) {
        if (step.action() instanceof Action.Detach(Name _, boolean concurrently)) {
            return concurrently;
        }
        return switch (step.ddl()) {
            case Ddl.CreateIndex create -> create.index().has(IndexDef.Trait.CONCURRENTLY);
            case Ddl.DropIndexes drop -> drop.concurrently();
            case Ddl.Reindex reindex -> reindex.concurrently() || isWide(reindex);
            case Ddl.Vacuum _ -> true;
            default -> false;
        };
    }

    private static boolean isWide(Ddl.Reindex reindex) {
        return List.of("schema", "database", "system").contains(reindex.what());
    }

    /// Puts the word behind another one.
    private static String concurrently(String sql, String behind) {
        return sql.replaceFirst("(?i)\\b" + behind + "\\b", "$0 concurrently");
    }
}

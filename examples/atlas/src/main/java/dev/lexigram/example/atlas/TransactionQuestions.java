package dev.lexigram.example.atlas;

import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.contracts.error.TransactionRollbackException;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.repository.GenericRepository;
import java.util.List;

/// What transactions hold together, and what they refuse.
final class TransactionQuestions {

    static final List<Question> ALL = List.of(
            Question.of("What if a body throws?", "inTransaction(): rolls back", TransactionQuestions::thrown),
            Question.of("What if an inner part fails?", "inTransaction(): nested", TransactionQuestions::nested),
            Question.of("May a reader delete all countries?", "TxOptions.readOnly()", TransactionQuestions::readOnly),
            Question.of("Can Switzerland join twice?", "DuplicateKeyException", TransactionQuestions::duplicate));

    private TransactionQuestions() {}

    private static long countries(Database db) {
        return QueryBuilder.from("countries").count(db);
    }

    /// An error of the demo itself, to show that any will do.
    private static final class ChangedMind extends RuntimeException {}

    private static Answer thrown(Database db) {
        long before = countries(db);
        try {
            db.useTransaction(transaction -> {
                db.delete("countries", Predicate.always());
                throw new ChangedMind();
            });
        } catch (ChangedMind e) {
            return Answer.columns("before", "after").with(before, countries(db));
        }
        return Answer.of("before", before);
    }

    /// The outer body goes on as if nothing had happened, and still none of the work is kept.
    private static Answer nested(Database db) {
        try {
            db.useTransaction(outer -> {
                db.delete("countries", Predicate.always());
                try {
                    db.useTransaction(inner -> {
                        throw new ChangedMind();
                    });
                } catch (ChangedMind e) {
                    outer.database().tables();
                }
            });
            return Answer.of("countries", countries(db));
        } catch (TransactionRollbackException e) {
            return Answer.columns("error", "countries").with(e.code(), countries(db));
        }
    }

    private static Answer readOnly(Database db) {
        try {
            db.useTransaction(TxOptions.readOnly(), transaction -> db.delete("countries", Predicate.always()));
            return Answer.of("countries", countries(db));
        } catch (LexigramException e) {
            return Answer.columns("error", "countries").with(e.code(), countries(db));
        }
    }

    private static Answer duplicate(Database db) {
        var countries = GenericRepository.of(db, Country.class, String.class);
        try {
            return Answer.of("joined", countries.create(countries.getById("CH")).name());
        } catch (DuplicateKeyException e) {
            return Answer.columns("error", "says").with(e.code(), e.problem().sentence());
        }
    }
}

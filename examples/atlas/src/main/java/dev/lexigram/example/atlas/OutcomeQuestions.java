package dev.lexigram.example.atlas;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.repository.FoundOrCreated;
import dev.lexigram.contracts.repository.WriteFailure;
import dev.lexigram.contracts.result.Result;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.repository.GenericRepository;
import java.math.BigDecimal;
import java.util.List;

/// Writes whose outcome is not sure beforehand; all undone.
final class OutcomeQuestions {

    static final List<Question> ALL = List.of(
            Question.of(
                    "Is there a Utopian dime, or is one made?",
                    "repository.findOrCreate()",
                    db -> Undone.in(db, () -> findOrCreate(db))),
            Question.of(
                    "And if it is there, who counts its countries?",
                    "repository.updateOrCreate()",
                    db -> Undone.in(db, () -> updateOrCreate(db))),
            Question.of(
                    "May Switzerland mint a second franc?",
                    "repository.tryCreate(): Result",
                    db -> Undone.in(db, () -> duplicate(db))),
            Question.of(
                    "And change one that is not there?",
                    "repository.tryUpdate(): Result",
                    db -> Undone.in(db, () -> missing(db))));

    private static final Predicate IS_DIME = F.of("code").eq("XUU");

    private OutcomeQuestions() {}

    private static GenericRepository<Currency, String> currencies(Database db) {
        return GenericRepository.of(db, Currency.class, String.class);
    }

    private static Currency dime(int countries) {
        return new Currency("XUU", 0, "Utopian Dime", "U$", new BigDecimal("0.1"), countries);
    }

    private static Answer findOrCreate(Database db) {
        var currencies = currencies(db);
        FoundOrCreated<Currency> first = currencies.findOrCreate(IS_DIME, () -> dime(1));
        FoundOrCreated<Currency> second = currencies.findOrCreate(IS_DIME, () -> dime(2));
        return Answer.columns("time", "created", "countries")
                .with("first", first.created(), first.entity().countries())
                .with("second", second.created(), second.entity().countries());
    }

    private static Answer updateOrCreate(Database db) {
        var currencies = currencies(db);
        Answer answer = Answer.columns("created", "countries");
        for (int i = 0; i < 3; i++) {
            FoundOrCreated<Currency> done =
                    currencies.updateOrCreate(IS_DIME, found -> dime(found.countries() + 1), () -> dime(1));
            answer = answer.with(done.created(), done.entity().countries());
        }
        return answer;
    }

    /// The transaction goes on: what fails is undone alone.
    private static Answer duplicate(Database db) {
        var currencies = currencies(db);
        String franc = outcome(currencies.tryCreate(currencies.getById("CHF")));
        String dime = outcome(currencies.tryCreate(dime(1)));
        return Answer.columns("franc", "dime").with(franc, dime);
    }

    private static Answer missing(Database db) {
        return Answer.of("dime", outcome(currencies(db).tryUpdate(dime(1))));
    }

    private static String outcome(Result<Currency, WriteFailure> result) {
        return switch (result) {
            case Result.Ok<Currency, WriteFailure>(Currency stored) -> "stored: " + stored.name();
            case Result.Err<Currency, WriteFailure>(WriteFailure failure) -> reason(failure);
        };
    }

    private static String reason(WriteFailure failure) {
        return switch (failure) {
            case WriteFailure.Duplicate duplicate ->
                "there already, " + duplicate.error().code();
            case WriteFailure.Missing missing -> "not there, " + missing.error().code();
            case WriteFailure.Stale stale ->
                "changed meanwhile, " + stale.error().code();
            case WriteFailure.Reference reference ->
                "refers to nothing, " + reference.error().code();
            case WriteFailure.Invalid invalid -> "not valid, " + invalid.error().code();
        };
    }
}

package dev.lexigram.example.atlas;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.mapping.SqlEngine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A question to the data, and how it is asked with one part of the API. The answer is the same on every database
/// that has what it needs.
///
/// @param title the question
/// @param api the part of the API that it shows
/// @param asking asks it
/// @param needs what the database must be able to do, if anything
record Question(String title, String api, Asking asking, Optional<Capability> needs) {

    /// Asks a database.
    @FunctionalInterface
    interface Asking {
        Answer ask(Database db);
    }

    static Question of(String title, String api, Asking asking) {
        return new Question(title, api, asking, Optional.empty());
    }

    /// A copy for databases only that can do this.
    Question needing(Capability capability) {
        return new Question(title, api, asking, Optional.of(capability));
    }

    /// Why it cannot be asked there; empty when it can.
    Optional<String> obstacle(Database db) {
        Dialect dialect = db.unwrap(SqlEngine.class).renderer().dialect();
        return needs.filter(capability -> !dialect.can(capability))
                .map(capability -> dialect.name() + " has no "
                        + capability.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
    }

    /// All of them, in the order in which a newcomer would read them.
    static List<Question> all() {
        return Stream.of(
                        SqlQuestions.ALL,
                        RepositoryQuestions.ALL,
                        ConditionQuestions.ALL,
                        KeywordQuestions.ALL,
                        ViewQuestions.ALL,
                        BuilderQuestions.ALL,
                        JoinQuestions.ALL,
                        NestedQuestions.ALL,
                        WriteQuestions.ALL,
                        RowQuestions.ALL,
                        OutcomeQuestions.ALL,
                        NoteQuestions.ALL,
                        TransactionQuestions.ALL,
                        LockQuestions.ALL,
                        TenantQuestions.ALL,
                        DocumentQuestions.ALL,
                        SearchQuestions.ALL,
                        SchemaQuestions.ALL)
                .flatMap(List::stream)
                .toList();
    }
}

package dev.lexigram.example.atlas;

import dev.lexigram.contracts.sql.Database;
import java.util.List;
import java.util.stream.Stream;

/// A question to the data, and how it is asked with one part of the API. The answer is the same on every database.
///
/// @param title the question
/// @param api the part of the API that it shows
/// @param asking asks it
record Question(String title, String api, Asking asking) {

    /// Asks a database.
    @FunctionalInterface
    interface Asking {
        Answer ask(Database db);
    }

    static Question of(String title, String api, Asking asking) {
        return new Question(title, api, asking);
    }

    /// All of them, in the order in which a newcomer would read them.
    static List<Question> all() {
        return Stream.of(
                        SqlQuestions.ALL,
                        RepositoryQuestions.ALL,
                        ConditionQuestions.ALL,
                        BuilderQuestions.ALL,
                        WriteQuestions.ALL,
                        TransactionQuestions.ALL,
                        SchemaQuestions.ALL)
                .flatMap(List::stream)
                .toList();
    }
}

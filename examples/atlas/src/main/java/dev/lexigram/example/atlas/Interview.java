package dev.lexigram.example.atlas;

import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.execute.StatementListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks the questions and shows the answers.
///
/// @param database who is asked
/// @param screen where the answers go
/// @param statements what ran since the last question, or always empty
record Interview(DatabaseService database, Screen screen, List<String> statements) {

    /// An interview that shows the statements too.
    static Interview withSql(DatabaseService database, Screen screen) {
        Interview interview = new Interview(database, screen, new ArrayList<>());
        database.onStatement(interview::heard);
        return interview;
    }

    static Interview withoutSql(DatabaseService database, Screen screen) {
        return new Interview(database, screen, List.of());
    }

    private void heard(StatementListener.Statement statement) {
        String line = statement.sql().replaceAll("\\s+", " ");
        statements.add(statement.error() == null ? line : line + "  (refused)");
    }

    /// Asks those that the database can answer, and says of the others why it cannot.
    ///
    /// @return how many questions were answered
    int ask(List<Question> questions) {
        int answered = 0;
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Optional<String> obstacle = question.obstacle(database);
            if (obstacle.isPresent()) {
                skip(i + 1, question, obstacle.get());
            } else {
                ask(i + 1, question);
                answered++;
            }
        }
        return answered;
    }

    private void skip(int number, Question question, String reason) {
        screen.styled("bold", number + ". " + question.title());
        screen.styled("faint", "    " + question.api() + ", skipped: " + reason);
        screen.blank();
    }

    private void ask(int number, Question question) {
        long start = System.nanoTime();
        Answer answer = question.asking().ask(database);
        long nanos = System.nanoTime() - start;
        screen.styled("bold", number + ". " + question.title());
        screen.styled("faint", "    " + question.api() + ", " + Screen.milliseconds(nanos));
        statements.forEach(sql -> screen.styled("cyan", "    " + sql));
        if (!statements.isEmpty()) {
            statements.clear();
        }
        screen.table(answer);
        screen.blank();
    }
}

package dev.lexigram.example.atlas;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.lock.AdvisoryLocks;
import dev.lexigram.sql.postgres.NotificationListener;
import dev.lexigram.sql.postgres.PostgresNotifications;
import dev.lexigram.sql.postgres.Subscription;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Several who work beside each other: locks on rows, locks by name, and messages.
final class LockQuestions {

    private static final String JOB = "lexigram/atlas";

    static final List<Question> ALL = List.of(
            Question.of(
                    "Who may change Switzerland while it is read?",
                    "repository.findById(): forUpdate()",
                    db -> Undone.in(db, () -> forUpdate(db))),
            Question.of(
                            "Which digits do two workers take?",
                            "QueryBuilder: forUpdate().skipLocked()",
                            LockQuestions::workers)
                    .needing(Capability.ROW_LOCKS),
            Question.of("May the job run twice at once?", "AdvisoryLocks.tryInLock()", LockQuestions::job)
                    .needing(Capability.ADVISORY_LOCKS),
            Question.of("What is new?", "PostgresNotifications: listen(), notify()", LockQuestions::news)
                    .needing(Capability.NOTIFICATIONS));

    private LockQuestions() {}

    private static Answer forUpdate(Database db) {
        var countries = GenericRepository.of(db, Country.class, String.class);
        Country locked = countries.findById("CH", q -> q.forUpdate()).orElseThrow();
        boolean changed = countries.increment("CH", "languages", 1);
        return Answer.columns("before", "changed", "after")
                .with(locked.languages(), changed, countries.getById("CH").languages());
    }

    /// Each takes the first that is free; none waits for the other.
    private static Answer workers(Database db) {
        return Undone.in(db, () -> {
            int first = take(db);
            int second = Beside.in(() -> Undone.in(db, () -> take(db)));
            return Answer.columns("worker", "takes").with(1, digit(first)).with(2, digit(second));
        });
    }

    private static int take(Database db) {
        return QueryBuilder.select("code_point")
                .from("characters")
                .where(F.of("code_point").between((int) '7', (int) '9'))
                .orderBy("code_point")
                .limit(1)
                .forUpdate()
                .skipLocked()
                .scalar(db, Integer.class)
                .one();
    }

    private static String digit(int codePoint) {
        return "the digit " + Character.toString(codePoint);
    }

    private static Answer job(Database db) {
        AdvisoryLocks locks = AdvisoryLocks.on(db);
        Optional<String> second = locks.tryInLock(JOB, () -> Beside.in(() -> locks.tryInLock(JOB, () -> "runs")))
                .orElseThrow();
        Optional<String> later = locks.tryInLock(JOB, () -> "runs");
        return Answer.columns("meanwhile", "afterwards")
                .with(second.orElse("is left out"), later.orElse("is left out"));
    }

    /// Sent with the commit: before it nobody hears of it, and after a rollback never.
    private static Answer news(Database db) {
        PostgresNotifications notifications = PostgresNotifications.on(db);
        CompletableFuture<String> heard = new CompletableFuture<>();
        NotificationListener listener =
                NotificationListener.of(news -> heard.complete(news.payload()), () -> heard.complete("a gap"));
        try (Subscription _ = notifications.listen("atlas_news", listener)) {
            boolean early = db.inTransaction(transaction -> {
                notifications.notify("atlas_news", "Utopia joined");
                return heard.isDone();
            });
            String news = heard.orTimeout(10, TimeUnit.SECONDS).join();
            return Answer.columns("heard", "before the commit").with(news, early);
        }
    }
}

package dev.lexigram.example.atlas;

import static dev.lexigram.example.atlas.Answer.cells;

import dev.lexigram.contracts.error.CursorException;
import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.repository.GenericRepository;
import java.util.List;

/// Entities seen in part, in sum, and page by page.
final class ViewQuestions {

    private static final Predicate CHESS = F.of("block").eq("CHESS_SYMBOLS");

    static final List<Question> ALL = List.of(
            Question.of(
                    "Which zones are a quarter of an hour from Nepal?",
                    "repository.as(): a projection",
                    ViewQuestions::projection),
            Question.of(
                    "Which regions have the most zones?",
                    "repository.aggregate(): groupBy, having",
                    ViewQuestions::aggregate),
            Question.of("How high do numbers go?", "repository.aggregate(): one row", ViewQuestions::numbers),
            Question.of(
                    "What is on the third page of the languages?", "repository.paginate()", ViewQuestions::numbered),
            Question.of(
                    "Which chess pieces come next, and before?",
                    "repository.paginateCursor(): after, before",
                    ViewQuestions::byCursor),
            Question.of("May a cursor turn pages in another order?", "CursorException", ViewQuestions::foreign));

    private ViewQuestions() {}

    /// Two of a zone's columns; only they are read.
    record Clock(String id, double offsetHours) {}

    private static Answer projection(Database db) {
        var zones = GenericRepository.of(db, Zone.class, String.class);
        List<Clock> clocks = zones
                .as(Clock.class)
                .find(
                        F.of("offsetHours").between(5.5, 6.0).and(F.of("region").eq("Asia")),
                        q -> q.orderBy(F.of("offsetHours").desc(), F.of("uuid").asc())
                                .limit(30))
                .stream()
                .filter(clock -> clock.offsetHours() != 6.0)
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        return Answer.columns("zone", "hours ahead").withAll(clocks, clock -> cells(clock.id(), clock.offsetHours()));
    }

    private static Answer aggregate(Database db) {
        List<Row> regions = GenericRepository.of(db, Zone.class, String.class)
                .aggregate()
                .groupBy("region")
                .count()
                .max("transitions")
                .having(Functions.count().ge(50))
                .orderBy(Functions.count().desc())
                .list();
        return Answer.columns("region", "zones", "most changes")
                .withAll(
                        regions,
                        row -> cells(row.getString("region"), row.getLong("count"), row.getInt("transitions_max")));
    }

    private static Answer numbers(Database db) {
        Row row = GenericRepository.of(db, CodePoint.class, Integer.class)
                .aggregate()
                .where(F.of("number").isNotNull())
                .count()
                .countDistinct("number")
                .min("number")
                .max("number")
                .one();
        return Answer.columns("signs", "different", "least", "greatest")
                .with(
                        row.getLong("count"),
                        row.getLong("number_count_distinct"),
                        row.getInt("number_min"),
                        row.getInt("number_max"));
    }

    private static Answer numbered(Database db) {
        Page<Language> page = GenericRepository.of(db, Language.class, String.class)
                .paginate(
                        PageRequest.of(3, 4),
                        Predicate.always(),
                        q -> q.orderBy(F.of("code").asc()));
        return Answer.columns("page", "of", "code", "language")
                .withAll(
                        page.items(), language -> cells(page.number(), page.pages(), language.code(), language.name()));
    }

    private static CursorPage<CodePoint> turn(Database db, CursorRequest request) {
        return GenericRepository.of(db, CodePoint.class, Integer.class).paginateCursor(request, CHESS);
    }

    /// Forward twice and back once: no row is counted or skipped on the way, so any page is as fast as the first.
    private static Answer byCursor(Database db) {
        CursorRequest request = CursorRequest.first(3)
                .sortBy(F.of("category").asc(), F.of("codePoint").desc());
        CursorPage<CodePoint> first = turn(db, request.withTotal());
        CursorPage<CodePoint> second = turn(db, request.after(first.next().orElseThrow()));
        CursorPage<CodePoint> back = turn(db, request.before(second.previous().orElseThrow()));
        return Answer.columns("page", "first piece", "pieces")
                .with("first", name(first), first.total().orElseThrow())
                .with("second", name(second), null)
                .with("back again", name(back), null);
    }

    private static String name(CursorPage<CodePoint> page) {
        return page.items().getFirst().name();
    }

    private static Answer foreign(Database db) {
        String cursor = turn(db, CursorRequest.first(3)).next().orElseThrow();
        try {
            turn(db, CursorRequest.first(3).sortBy(F.of("name").asc()).after(cursor));
            return Answer.of("turned", "the page");
        } catch (CursorException e) {
            return Answer.columns("error", "says").with(e.code(), e.problem().sentence());
        }
    }
}

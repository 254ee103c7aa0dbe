package dev.lexigram.example.atlas;

import static dev.lexigram.example.atlas.Answer.cells;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.security.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Two travel agencies in one table, neither of which sees the other's journeys.
final class TenantQuestions {

    private static final long NORTH = 1;
    private static final long SOUTH = 2;

    static final List<Question> ALL = List.of(
            Question.of(
                    "Which journeys does each agency see?",
                    "@TenantId, Tenancy.in()",
                    db -> Scratch.with(db, Visit.class, () -> own(db))),
            Question.of(
                    "What can one do to the other's?",
                    "Tenancy: update, or, join, insert",
                    db -> Scratch.with(db, Visit.class, () -> others(db))),
            Question.of(
                    "And who belongs to no agency?",
                    "TenantScopingException, Tenancy.asAdmin()",
                    db -> Scratch.with(db, Visit.class, () -> nobody(db))));

    private TenantQuestions() {}

    private static GenericRepository<Visit, Long> sold(Database db) {
        var visits = GenericRepository.of(db, Visit.class, Long.class);
        Tenancy.in(NORTH).run(() -> {
            visits.create(Visit.to("CH", 7));
            visits.create(Visit.to("IS", 4));
        });
        Tenancy.in(SOUTH).run(() -> visits.create(Visit.to("CH", 3)));
        return visits;
    }

    private static Answer own(Database db) {
        var visits = sold(db);
        return Answer.columns("agency", "journeys", "days", "to Switzerland")
                .withAll(
                        List.of(NORTH, SOUTH),
                        agency -> Tenancy.in(
                                agency,
                                () -> cells(
                                        agency,
                                        visits.count(),
                                        visits.aggregate().sum("days").one().getLong("days_sum"),
                                        visits.find(F.of("country").eq("CH"))
                                                .getFirst()
                                                .days())));
    }

    private static Answer others(Database db) {
        var visits = sold(db);
        return Tenancy.in(
                SOUTH,
                () -> Answer.columns("attempt", "outcome")
                        .with("update all", db.update("atlas_visits", Map.of("days", 5), Predicate.always()) + " row")
                        .with(
                                "ask with or",
                                visits.count(F.of("days")
                                                .ge(0)
                                                .or(F.of("tenantId").eq(NORTH))) + " row")
                        .with("join with itself", pairs(db) + " row")
                        .with("write as the other", refusal(() -> visits.create(new Visit(null, NORTH, "CH", 1)))));
    }

    private static long pairs(Database db) {
        return QueryBuilder.from("atlas_visits a").crossJoin("atlas_visits b").count(db);
    }

    private static String refusal(Supplier<?> attempt) {
        try {
            return "done: " + attempt.get();
        } catch (DatabaseException e) {
            return e.code() + " " + e.problem().sentence();
        }
    }

    private static Answer nobody(Database db) {
        var visits = sold(db);
        QueryBuilder report = QueryBuilder.select(
                        Column.of("tenant_id"), Functions.sum("days").as("days"))
                .from("atlas_visits")
                .groupBy("tenant_id")
                .orderBy("tenant_id");
        List<Row> rows = Tenancy.asAdmin("report of the demo", () -> report.fetch(db));
        return Answer.columns("who", "sees")
                .with("nobody", refusal(visits::count))
                .withAll(
                        rows,
                        row -> cells(
                                "an administrator, of agency " + row.getLong("tenant_id"),
                                row.getLong("days") + " days"));
    }
}

package dev.lexigram.example.atlas;

import static dev.lexigram.example.atlas.Answer.cells;

import dev.lexigram.contracts.health.HealthCheckResult;
import dev.lexigram.contracts.sql.ColumnInfo;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.TableInfo;
import java.time.Duration;
import java.util.List;

/// Questions about the database itself.
final class SchemaQuestions {

    static final List<Question> ALL = List.of(
            Question.of("Which tables are there?", "db.tables()", SchemaQuestions::tables),
            Question.of("Of which columns are countries made?", "db.table()", SchemaQuestions::columns),
            Question.of("Is the database well?", "db.health()", SchemaQuestions::health));

    private SchemaQuestions() {}

    private static Answer tables(Database db) {
        List<String> present = db.tables();
        List<String> ours = AtlasData.all().stream()
                .map(Dataset::table)
                .filter(present::contains)
                .toList();
        return Answer.columns("table", "columns")
                .withAll(
                        ours,
                        name -> cells(
                                name,
                                db.table(name).map(t -> t.columns().size()).orElse(0)));
    }

    private static Answer columns(Database db) {
        List<ColumnInfo> columns = db.table("countries").map(TableInfo::columns).orElse(List.of());
        return Answer.columns("column", "nullable", "key")
                .withAll(columns, column -> cells(column.name(), column.nullable(), column.primaryKey()));
    }

    private static Answer health(Database db) {
        HealthCheckResult health = db.health(Duration.ofSeconds(5));
        return Answer.of("status", health.status());
    }
}

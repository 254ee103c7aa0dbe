package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Index;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.diff.DiffOptions;
import dev.lexigram.sql.diff.DriftReport;
import dev.lexigram.sql.diff.DriftReport.Finding;
import dev.lexigram.sql.diff.DriftReport.Level;
import dev.lexigram.sql.diff.SchemaModels;
import dev.lexigram.sql.diff.SchemaReplay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How far a live schema is from what is expected, told in three levels.
public interface DriftContract extends SqlContract {

    private SchemaTrial trial() {
        SchemaTrial trial = SchemaTrial.of(db(), "tck_drift_");
        trial.clear();
        return trial;
    }

    @Entity(table = "tck_drift_user")
    @Index("city")
    record User(@Id long id, @Length(40) @Nullable String city, int age) {}

    @Entity(table = "tck_drift_team")
    record Team(@Id long id) {}

    @Test
    default void nothingDriftsWhereThereIsWhatRecordsWant() {
        SchemaTrial trial = trial();
        SchemaInfo wanted = SchemaModels.of(db(), User.class, Team.class);
        trial.become(wanted);

        assertThat(DriftReport.ofRecords(wanted, trial.live(), dialect()).findings())
                .isEmpty();
    }

    @Test
    default void whatMakesStatementsFailIsToldFirst() {
        SchemaTrial trial = trial();
        SchemaInfo wanted = SchemaModels.of(db(), User.class, Team.class);
        db().sql("create table tck_drift_user (id bigint not null primary key, city varchar(40), note varchar(9),"
                        + " code integer not null)")
                .execute();
        db().sql("create table tck_drift_old (id integer)").execute();

        DriftReport report = DriftReport.ofRecords(wanted, trial.live(), dialect());

        assertThat(report.isFatal()).isTrue();
        assertThat(report.findings())
                .extracting(Finding::level, Finding::table, Finding::sentence)
                .containsExactlyInAnyOrder(
                        tuple(Level.FATAL, "tck_drift_team", "The table is missing."),
                        tuple(Level.FATAL, "tck_drift_user", "The column 'age' is missing."),
                        tuple(
                                Level.FATAL,
                                "tck_drift_user",
                                "There is a column 'code' that nobody declares, and new rows need a value of it."),
                        tuple(Level.UNKNOWN, "tck_drift_old", "Nothing is known of the table."),
                        tuple(Level.HARMLESS, "tck_drift_user", "There is a column 'note' that nobody declares."),
                        tuple(Level.HARMLESS, "tck_drift_user", "The index (city) is missing: questions may be slow."))
                .extracting(tuple -> tuple.toList().getFirst())
                .isSorted();
    }

    @Test
    default void aFolderIsComparedByWhatItMakesElsewhere() {
        SchemaTrial trial = trial();
        List<String> folder = List.of(
                "create table tck_drift_item (id bigint not null primary key, name varchar(20))",
                "alter table tck_drift_item add column price integer default 3",
                "create table tck_drift_box (id integer not null primary key)");
        trial.run(folder.subList(0, 1));
        try (DatabaseService scratch = DatabaseService.open(backend().freshUrl())) {
            SchemaInfo expected = SchemaReplay.of(
                    scratch,
                    database -> folder.forEach(text -> database.sql(text).execute()));

            DriftReport report = DriftReport.between(
                    expected, trial.live(), dialect(), DiffOptions.exact(), table -> table.equals("tck_drift_item"));

            assertThat(report.findings())
                    .containsExactly(
                            new Finding(Level.FATAL, "tck_drift_item", "The column 'price' is missing."),
                            new Finding(Level.UNKNOWN, "tck_drift_box", "The table is missing."));
        }
    }
}

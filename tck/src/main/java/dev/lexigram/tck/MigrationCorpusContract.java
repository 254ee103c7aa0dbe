package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.migration.MigrationKind;
import dev.lexigram.contracts.migration.MigrationRecord;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.inspect.SchemaInspector;
import dev.lexigram.sql.migration.Migrations;
import dev.lexigram.sql.migration.Target;
import dev.lexigram.sql.script.ScriptSyntax;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Migrations as programs have them: tables, keys, triggers, routines, types, partitions, data. There are 46 for
/// each kind of server.
public interface MigrationCorpusContract extends SqlContract {

    private Migrations corpus(Database database) {
        ScriptSyntax syntax = dialect().scriptSyntax();
        return Migrations.on(
                database,
                o -> o.locations(
                        "classpath:dev/lexigram/tck/migrations/" + syntax.name().toLowerCase(Locale.ROOT)));
    }

    /// The schema without the engine's own tables.
    private static SchemaInfo schema(Database database) {
        SchemaInfo all = SchemaInspector.on(database).schema();
        List<TableDetails> tables = all.tables().stream()
                .filter(table -> !table.name().startsWith("schema_migrations"))
                .toList();
        return new SchemaInfo(tables, all.views(), all.sequences());
    }

    @Test
    default void upAllDownAllAndUpAgainIsTheSameSchema() {
        try (DatabaseService own = DatabaseService.open(backend().freshUrl())) {
            Migrations migrations = corpus(own);
            List<MigrationRecord> up = migrations.upgrade();
            assertThat(up).hasSize(47);
            SchemaInfo first = schema(own);
            assertThat(first.tables()).hasSizeGreaterThanOrEqualTo(15);
            assertThat(migrations.status().isUpToDate()).isTrue();
            assertThat(migrations.upgrade()).isEmpty();

            List<MigrationRecord> down = migrations.downgrade(Target.base());
            assertThat(down)
                    .hasSize(46)
                    .allSatisfy(each -> assertThat(each.kind()).isEqualTo(MigrationKind.VERSIONED));
            assertThat(schema(own).tables()).isEmpty();
            assertThat(migrations.currentVersion()).isEmpty();

            assertThat(migrations.upgrade())
                    .as("the repeatable one comes again")
                    .hasSize(47);
            assertThat(schema(own)).isEqualTo(first);
        }
    }

    @Test
    default void eachStepDownAndUpAgainIsTheSameSchema() {
        try (DatabaseService own = DatabaseService.open(backend().freshUrl())) {
            Migrations migrations = corpus(own);
            migrations.upgrade();
            SchemaInfo all = schema(own);
            int steps = migrations.downgrade(Target.steps(12)).size();
            assertThat(steps).isEqualTo(12);
            assertThat(migrations.upgrade(Target.steps(5))).hasSize(5);
            assertThat(migrations.upgrade()).hasSize(8);
            assertThat(schema(own)).isEqualTo(all);
        }
    }
}

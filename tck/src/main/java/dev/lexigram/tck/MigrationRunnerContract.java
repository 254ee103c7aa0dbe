package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MigrationExecutionException;
import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.migration.MigrationInfo;
import dev.lexigram.contracts.migration.MigrationKind;
import dev.lexigram.contracts.migration.MigrationRecord;
import dev.lexigram.contracts.migration.MigrationRunner;
import dev.lexigram.contracts.migration.MigrationState;
import dev.lexigram.contracts.migration.MigrationStatus;
import dev.lexigram.contracts.sql.ColumnInfo;
import dev.lexigram.contracts.sql.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every engine of migrations keeps, whoever wrote it.
public interface MigrationRunnerContract {

    /// The database under test, which other tests use as well.
    Database db();

    /// A runner of the SQL files in a folder that keeps its history in a table of its own.
    MigrationRunner runner(Path folder, String historyTable);

    /// A folder, a table's name, and a runner on both.
    ///
    /// @param folder where the files are
    /// @param table a name for a table of the test
    record Trial(MigrationRunnerContract contract, Path folder, String table, String history) {

        static Trial of(MigrationRunnerContract contract, Path folder) {
            return new Trial(contract, folder, Scratch.name("migrated"), Scratch.name("history"));
        }

        /// A new one each time, as programs are.
        MigrationRunner runner() {
            return contract.runner(folder, history);
        }

        /// @param sql `$t` stands for the table
        Trial file(String name, String sql) {
            try {
                Files.writeString(folder.resolve(name), sql.replace("$t", table));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return this;
        }

        List<String> columns() {
            return contract.db().table(table).orElseThrow().columns().stream()
                    .map(ColumnInfo::name)
                    .toList();
        }
    }

    private Trial three(Path folder) {
        return Trial.of(this, folder)
                .file("V1__make.sql", "create table $t (a integer);\ninsert into $t (a) values (1);")
                .file("V9__second_column.sql", "alter table $t add column b integer;")
                .file("V10__third_column.sql", "alter table $t add column c integer;");
    }

    @Test
    default void allIsAppliedInTheOrderOfVersionsAndOnceOnly(@TempDir Path folder) {
        Trial trial = three(folder);
        assertThat(trial.runner().runMigrations())
                .extracting(MigrationRecord::version)
                .containsExactly("1", "9", "10");
        assertThat(trial.columns()).containsExactly("a", "b", "c");
        assertThat(trial.runner().runMigrations()).isEmpty();
        assertThat(trial.runner().currentVersion()).contains("10");
    }

    @Test
    default void whatIsPendingIsKnownBefore(@TempDir Path folder) {
        Trial trial = three(folder);
        MigrationRunner runner = trial.runner();
        assertThat(runner.currentVersion()).isEmpty();
        assertThat(runner.pending()).extracting(MigrationInfo::version).containsExactly("1", "9", "10");
        assertThat(runner.status().isUpToDate()).isFalse();
        assertThat(runner.history()).isEmpty();
        assertThat(db().table(trial.table())).isEmpty();
        runner.runMigrations();
        assertThat(runner.pending()).isEmpty();
        assertThat(runner.status().isUpToDate()).isTrue();
        assertThat(runner.status().head()).contains("10");
        trial.file("V11__fourth_column.sql", "alter table $t add column d integer;");
        assertThat(trial.runner().pending()).extracting(MigrationInfo::name).containsExactly("fourth column");
    }

    @Test
    default void theHistorySaysWhatWasDoneTheLastFirst(@TempDir Path folder) {
        Trial trial = three(folder);
        trial.runner().runMigrations();
        List<MigrationRecord> history = trial.runner().history();
        assertThat(history).extracting(MigrationRecord::version).containsExactly("10", "9", "1");
        assertThat(history).allSatisfy(each -> {
            assertThat(each.success()).isTrue();
            assertThat(each.checksum()).isNotEmpty();
            assertThat(each.duration()).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(each.kind()).isEqualTo(MigrationKind.VERSIONED);
        });
        assertThat(history.getFirst().name()).isEqualTo("third column");
    }

    @Test
    default void theFirstFailureStopsAndSaysWhere(@TempDir Path folder) {
        Trial trial = Trial.of(this, folder)
                .file("V1__make.sql", "create table $t (a integer);")
                .file(
                        "V2__fail.sql",
                        "-- a comment\n\ninsert into $t (a)\nvalues (1);\ninsert into $t (nothing) values (2);")
                .file("V3__never.sql", "alter table $t add column b integer;");
        assertThatThrownBy(() -> trial.runner().runMigrations())
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("V2__fail.sql")
                .hasMessageContaining("line: 5")
                .hasMessageContaining("nothing");
        assertThat(trial.runner().currentVersion()).contains("1");
        assertThat(trial.columns()).containsExactly("a");
    }

    @Test
    default void aFileThatWasChangedStopsEverything(@TempDir Path folder) {
        Trial trial = three(folder);
        trial.runner().runMigrations();
        trial.file("V9__second_column.sql", "alter table $t add column b varchar(7);")
                .file("V11__fourth_column.sql", "alter table $t add column d integer;");
        assertThatThrownBy(() -> trial.runner().runMigrations())
                .isInstanceOf(MigrationValidationException.class)
                .hasMessageContaining("9");
        assertThat(trial.columns()).containsExactly("a", "b", "c");
        MigrationStatus status = trial.runner().status();
        assertThat(states(status))
                .containsEntry("9", MigrationState.CHANGED)
                .containsEntry("11", MigrationState.PENDING);
        assertThat(status.isUpToDate()).isFalse();
    }

    @Test
    default void aFileThatIsGoneStopsEverything(@TempDir Path folder) throws IOException {
        Trial trial = three(folder);
        trial.runner().runMigrations();
        Files.delete(folder.resolve("V9__second_column.sql"));
        assertThatThrownBy(() -> trial.runner().runMigrations())
                .isInstanceOf(MigrationValidationException.class)
                .hasMessageContaining("9");
        assertThat(states(trial.runner().status())).containsEntry("9", MigrationState.MISSING);
    }

    @Test
    default void whatComesBelowTheCurrentVersionIsRefused(@TempDir Path folder) {
        Trial trial = three(folder);
        trial.runner().runMigrations();
        trial.file("V2__late.sql", "alter table $t add column late integer;");
        assertThat(states(trial.runner().status())).containsEntry("2", MigrationState.OUT_OF_ORDER);
        assertThatThrownBy(() -> trial.runner().runMigrations()).isInstanceOf(MigrationValidationException.class);
        assertThat(trial.columns()).doesNotContain("late");
    }

    @Test
    default void repeatableOnesRunAfterTheOthersAndAgainWhenChanged(@TempDir Path folder) {
        Trial trial = three(folder).file("R__fill.sql", "update $t set c = 1;");
        assertThat(trial.runner().runMigrations())
                .extracting(MigrationRecord::version)
                .containsExactly("1", "9", "10", "");
        assertThat(trial.runner().runMigrations()).isEmpty();
        trial.file("R__fill.sql", "update $t set c = 2;");
        assertThat(trial.runner().pending()).extracting(MigrationInfo::kind).containsExactly(MigrationKind.REPEATABLE);
        assertThat(trial.runner().runMigrations())
                .extracting(MigrationRecord::name)
                .containsExactly("fill");
        assertThat(db().sql("select c from " + trial.table())
                        .scalar(Integer.class)
                        .one())
                .isEqualTo(2);
        assertThat(trial.runner().currentVersion()).contains("10");
        assertThat(trial.runner().status().isUpToDate()).isTrue();
    }

    @Test
    default void severalProgramsAtOnceApplyEachOnce(@TempDir Path folder) {
        Trial trial = three(folder).file("V11__row.sql", "insert into $t (a) values (2);");
        Queue<MigrationRecord> done = new ConcurrentLinkedQueue<>();
        Concurrently.run(4, program -> done.addAll(trial.runner().runMigrations()));
        assertThat(done.stream().map(MigrationRecord::version)).containsExactlyInAnyOrder("1", "9", "10", "11");
        assertThat(Scratch.count(db(), trial.table())).isEqualTo(2);
    }

    private static Map<String, MigrationState> states(MigrationStatus status) {
        return status.migrations().stream().collect(Collectors.toMap(MigrationInfo::version, MigrationInfo::state));
    }
}

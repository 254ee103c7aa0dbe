package dev.lexigram.sql.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MigrationException;
import dev.lexigram.contracts.migration.MigrationRunner;
import dev.lexigram.sql.driver.ConnectionSource;
import dev.lexigram.tck.MigrationRunnerContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What all engines keep, and what is Flyway's.
interface FlywayContract extends MigrationRunnerContract {

    @Override
    default MigrationRunner runner(Path folder, String historyTable) {
        return flyway(folder, historyTable);
    }

    private FlywayMigrations flyway(Path folder, String historyTable) {
        return FlywayMigrations.on(
                db(),
                flyway -> flyway.locations("filesystem:" + folder)
                        .table(historyTable)
                        // Other tests have tables in the same database.
                        .baselineOnMigrate(true)
                        .baselineVersion("0"));
    }

    @Test
    default void undoingIsRefusedAsFlywaysFreeEditionCannot(@TempDir Path folder) {
        FlywayMigrations runner = flyway(folder, "history_of_undo");
        assertThatThrownBy(runner::rollback)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("free edition");
        assertThatThrownBy(() -> runner.rollback("1")).isInstanceOf(MigrationException.class);
    }

    @Test
    default void changedFilesAreAcceptedByFlywaysOwnRepair(@TempDir Path folder) throws IOException {
        FlywayMigrations runner = flyway(folder, "history_of_repair");
        Files.writeString(folder.resolve("V1__one.sql"), "select 1;");
        runner.runMigrations();
        Files.writeString(folder.resolve("V1__one.sql"), "select 2;");
        assertThat(runner.status().isUpToDate()).isFalse();
        runner.with(Flyway::repair);
        assertThat(runner.status().isUpToDate()).isTrue();
        assertThat(runner.runMigrations()).isEmpty();
    }

    @Test
    default void wrongSettingsAreToldAsOurErrors(@TempDir Path folder) {
        assertThatThrownBy(() -> FlywayMigrations.on(
                                db(),
                                flyway -> flyway.locations("filesystem:" + folder.resolve("none"))
                                        .failOnMissingLocations(true))
                        .runMigrations())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("none");
        assertThat(db().unwrap(ConnectionSource.class).stats().active())
                .as("what Flyway forgets to close is closed")
                .isZero();
    }
}

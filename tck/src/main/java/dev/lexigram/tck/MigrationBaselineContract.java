package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MigrationException;
import dev.lexigram.contracts.error.MigrationNotFoundException;
import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.migration.MigrationKind;
import dev.lexigram.contracts.migration.MigrationManager;
import dev.lexigram.contracts.migration.MigrationRecord;
import dev.lexigram.sql.migration.Migrations;
import dev.lexigram.sql.migration.Squash;
import dev.lexigram.sql.migration.Target;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Databases that did not begin with the first migration, and calls that change the history alone.
public interface MigrationBaselineContract extends SqlContract {

    private static List<String> versions(List<MigrationRecord> records) {
        return records.stream().map(MigrationRecord::version).toList();
    }

    private static List<String> states(Migrations migrations) {
        return migrations.status().migrations().stream()
                .map(info -> info.version() + " " + info.state())
                .toList();
    }

    private Migrating three(Path folder) {
        return Migrating.in(db(), folder).table("1", "a").table("2", "b").table("3", "c");
    }

    @Test
    default void whatWasThereBeforeIsNotApplied(@TempDir Path folder) {
        Migrating three = three(folder);
        Migrations migrations = three.migrations();
        assertThat(migrations.baseline("2", "before").kind()).isEqualTo(MigrationKind.BASELINE);
        assertThat(states(migrations))
                .containsExactly("1 BELOW_BASELINE", "2 APPLIED", "2 BELOW_BASELINE", "3 PENDING");
        assertThat(migrations.currentVersion()).contains("2");
        assertThat(versions(migrations.upgrade())).containsExactly("3");
        assertThat(three.has("a")).isFalse();
        assertThat(migrations.status().isUpToDate()).isTrue();
        assertThatThrownBy(() -> migrations.baseline("1", "again")).isInstanceOf(MigrationValidationException.class);
        assertThatThrownBy(() -> migrations.rollback("2")).isInstanceOf(MigrationException.class);
        assertThat(versions(migrations.downgrade(Target.to("2")))).containsExactly("3");
    }

    @Test
    default void aStampChangesTheHistoryAlone(@TempDir Path folder) {
        Migrating three = three(folder);
        Migrations migrations = three.migrations();
        assertThat(versions(migrations.stamp("2"))).containsExactly("1", "2");
        assertThat(three.has("a")).isFalse();
        assertThat(versions(migrations.upgrade())).containsExactly("3");
        assertThat(migrations.stamp("1")).isEmpty();
        assertThat(states(migrations)).containsExactly("1 APPLIED", "2 PENDING", "3 PENDING");
        assertThatThrownBy(() -> migrations.stamp("4")).isInstanceOf(MigrationNotFoundException.class);
    }

    @Test
    default void oneFileStandsForMany(@TempDir Path folder, @TempDir Path other) {
        Migrating old = three(folder);
        old.migrations().upgrade(Target.to("2"));
        Squash squash = old.migrations().squash("2");
        assertThat(squash.fileName()).isEqualTo("B2__squashed.sql");
        assertThat(squash.sources())
                .extracting(each -> Path.of(each).getFileName().toString())
                .containsExactly("V1__make_a.sql", "V2__make_b.sql");
        squash.write(folder);
        assertThat(versions(old.migrations().upgrade())).containsExactly("3");
        old.without("V1__make_a.sql")
                .without("U1__drop_a.sql")
                .without("V2__make_b.sql")
                .without("U2__drop_b.sql");
        assertThat(old.migrations().status().isUpToDate()).isTrue();
        assertThatThrownBy(() -> old.migrations().downgrade(Target.base())).hasMessageContaining("squashed");

        Migrating fresh = new Migrating(db(), other, old.t() + "_f");
        fresh.file("B2__squashed.sql", squash.text().replace(old.t(), fresh.t()))
                .table("3", "c");
        assertThat(states(fresh.migrations())).containsExactly("2 PENDING", "3 PENDING");
        assertThat(versions(fresh.migrations().upgrade())).containsExactly("2", "3");
        assertThat(fresh.has("a") && fresh.has("b") && fresh.has("c")).isTrue();
        assertThat(fresh.migrations().upgrade()).isEmpty();
        assertThat(fresh.migrations().status().isUpToDate()).isTrue();
    }

    @Test
    default void aDatabaseThatLacksASquashedVersionIsToldSo(@TempDir Path folder) {
        Migrating behind = three(folder);
        behind.migrations().upgrade(Target.to("1"));
        behind.migrations().squash("3").write(folder);
        behind.without("V2__make_b.sql").without("U2__drop_b.sql");
        assertThatThrownBy(() -> behind.migrations().upgrade())
                .isInstanceOf(MigrationValidationException.class)
                .hasMessageContaining("squashed")
                .hasMessageContaining("version: 2");
    }

    @Test
    default void aTargetBelowABaselineIsReachedStepByStep(@TempDir Path folder) {
        Migrating three = three(folder);
        three.migrations().squash("3").write(folder);
        assertThat(versions(three.migrations().upgrade(Target.to("1")))).containsExactly("1");
        assertThat(versions(three.migrations().upgrade())).containsExactly("2", "3");
    }

    @Test
    default void singleMigrationsCanBeAppliedByAProgram(@TempDir Path folder) {
        Migrating none = Migrating.in(db(), folder);
        MigrationManager manager = none.migrations().manager();
        manager.initializeTable();
        manager.initializeTable();
        assertThat(manager.appliedMigrations()).isEmpty();
        String table = none.t() + "_a";
        MigrationRecord applied = manager.applyMigration("5", "make it", "create table " + table + " (id integer)");
        assertThat(applied.success()).isTrue();
        assertThat(none.has("a")).isTrue();
        assertThat(versions(manager.appliedMigrations())).containsExactly("5");
        assertThat(manager.pendingMigrations(List.of("10", "9", "5"))).containsExactly("9", "10");
        assertThatThrownBy(() -> manager.applyMigration("5.0", "again", "select 1"))
                .isInstanceOf(MigrationValidationException.class);
        manager.rollbackMigration("5", "drop table " + table);
        assertThat(none.has("a")).isFalse();
        assertThat(manager.appliedMigrations()).isEmpty();
        assertThatThrownBy(() -> manager.rollbackMigration("5", "select 1"))
                .isInstanceOf(MigrationNotFoundException.class);
    }
}

package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MigrationExecutionException;
import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.migration.MigrationInfo;
import dev.lexigram.contracts.migration.MigrationRecord;
import dev.lexigram.contracts.migration.MigrationState;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.migration.JavaMigration;
import dev.lexigram.sql.migration.MigrationProblem;
import dev.lexigram.sql.migration.Migrations;
import dev.lexigram.sql.migration.OutOfOrder;
import dev.lexigram.sql.migration.RepairReport;
import dev.lexigram.sql.migration.RepairReport.Action;
import dev.lexigram.sql.migration.RepairReport.Repair;
import dev.lexigram.sql.migration.RepairReport.Underway;
import dev.lexigram.sql.migration.SqlMigration;
import dev.lexigram.sql.migration.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of migrations that fail, and of files that change or go.
public interface MigrationFailureContract extends SqlContract {

    /// Three statements of which the second fails, in lines 2, 3 and 5.
    String WRONG = """
            -- lexigram: no-transaction
            create table {t}_a (id integer);
            insert into {t}_b values (1);

            insert into {t}_a values (2);
            """;

    private boolean isAtomic() {
        return dialect().can(dev.lexigram.sql.dialect.Capability.TRANSACTIONAL_DDL);
    }

    private static void assertRefused(Migrations migrations, String... texts) {
        assertThatThrownBy(migrations::upgrade)
                .isInstanceOf(MigrationValidationException.class)
                .message()
                .contains(texts);
    }

    private static MigrationState first(Migrations migrations) {
        return migrations.status().migrations().getFirst().state();
    }

    @Test
    default void aFailureStopsTheRunAndSaysWhere(@TempDir Path folder) {
        Migrating wrong = Migrating.in(db(), folder)
                .table("1", "first")
                .file("V2__wrong.sql", WRONG.replace("-- lexigram: no-transaction", "-- as usual"))
                .table("3", "third");
        Migrations migrations = wrong.migrations();

        assertThatThrownBy(migrations::upgrade).isInstanceOfSatisfying(MigrationExecutionException.class, e -> {
            assertThat(e.details())
                    .containsEntry("version", "2")
                    .containsEntry("line", 3)
                    .containsEntry("statement", "2 of 3")
                    .containsEntry("sql", "insert into " + wrong.t() + "_b values (1)");
            assertThat(e.getMessage()).contains("V2__wrong.sql");
            assertThat(e.getCause()).isNotNull();
        });

        assertThat(wrong.has("first")).isTrue();
        assertThat(wrong.has("a")).isEqualTo(!isAtomic());
        assertThat(wrong.has("third")).isFalse();
        assertThat(migrations.currentVersion()).contains("1");
        MigrationRecord failed = migrations.history().getFirst();
        assertThat(failed.success()).isFalse();
        assertThat(failed.error()).contains("A statement of a migration failed");
        assertThat(migrations.validate())
                .extracting(MigrationProblem::kind)
                .containsExactly(MigrationProblem.Kind.FAILED);

        wrong.file(
                "V2__wrong.sql",
                WRONG.replace("-- lexigram: no-transaction", "-- as usual").replace("{t}_b", "{t}_a"));
        assertThat(migrations.upgrade()).hasSize(2);
        assertThat(wrong.count("a")).isEqualTo(2);
        assertThat(migrations.status().isUpToDate()).isTrue();
    }

    @Test
    default void withoutATransactionTheNextRunGoesOnWhereTheLastOneStopped(@TempDir Path folder) {
        Migrating wrong = Migrating.in(db(), folder).file("V1__wrong.sql", WRONG);
        Migrations migrations = wrong.migrations();
        assertThatThrownBy(migrations::upgrade)
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("the run goes on here");
        assertThat(first(migrations)).isEqualTo(MigrationState.FAILED);
        assertThatThrownBy(migrations::upgrade).isInstanceOf(MigrationExecutionException.class);
        db().sql("create table " + wrong.t() + "_b (id integer)").execute();
        assertThat(migrations.upgrade()).hasSize(1);
        assertThat(wrong.count("a")).isEqualTo(1);
        assertThat(wrong.count("b")).isEqualTo(1);
    }

    @Test
    default void statementsThatTookEffectMustNotChangeBeforeTheNextRun(@TempDir Path folder) {
        Migrating wrong = Migrating.in(db(), folder).file("V1__wrong.sql", WRONG);
        Migrations migrations = wrong.migrations();
        assertThatThrownBy(migrations::upgrade).isInstanceOf(MigrationExecutionException.class);
        wrong.file("V1__wrong.sql", "-- lexigram: no-transaction\ncreate table {t}_c (id integer);\n");
        assertRefused(migrations, "changed in statements that took effect", "V1__wrong.sql");
        assertThat(migrations.repair().repairs()).extracting(Repair::action).containsExactly(Action.FORGOT_FAILURE);
        assertThat(migrations.upgrade()).hasSize(1);
        assertThat(wrong.has("c")).isTrue();
    }

    @Test
    default void aStatementThatWasCutOffIsAskedAbout(@TempDir Path folder) {
        Migrating cut = Migrating.in(db(), folder).file("V1__cut.sql", WRONG);
        Migrations migrations = cut.migrations();
        assertThatThrownBy(migrations::upgrade).isInstanceOf(MigrationExecutionException.class);
        db().sql("create table " + cut.t() + "_b (id integer)").execute();
        // As a run leaves it that is killed in the second statement.
        db().sql("update " + cut.history() + " set underway = ?").bind(true).execute();

        assertThatThrownBy(migrations::upgrade)
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("It is not known whether this statement took effect")
                .hasMessageContaining("line: 3");
        assertThatThrownBy(migrations::upgrade).hasMessageContaining("not known");
        RepairReport report = migrations.repair(Underway.SKIP);

        assertThat(report.repairs()).containsExactly(new Repair("1", "cut", Action.SKIPPED));
        assertThat(migrations.upgrade()).hasSize(1);
        assertThat(cut.count("b")).isZero();
        assertThat(cut.count("a")).isEqualTo(1);
    }

    @Test
    default void aStatementThatWasCutOffCanBeSentAgain(@TempDir Path folder) {
        Migrating cut = Migrating.in(db(), folder).file("V1__cut.sql", WRONG);
        Migrations migrations = cut.migrations();
        assertThatThrownBy(migrations::upgrade).isInstanceOf(MigrationExecutionException.class);
        db().sql("create table " + cut.t() + "_b (id integer)").execute();
        db().sql("update " + cut.history() + " set underway = ?").bind(true).execute();
        assertThat(migrations.repair().repairs()).extracting(Repair::action).containsExactly(Action.RUNS_AGAIN);
        assertThat(migrations.upgrade()).hasSize(1);
        assertThat(cut.count("b")).isEqualTo(1);
        assertThat(cut.count("a")).isEqualTo(1);
    }

    @Test
    default void aChangedFileIsRefusedUntilTheChangeIsAccepted(@TempDir Path folder) {
        Migrating one = Migrating.in(db(), folder).table("1", "a");
        Migrations migrations = one.migrations();
        migrations.upgrade();
        one.file("V1__make_a.sql", "create table {t}_a (id integer not null);\r\n");
        assertThat(migrations.upgrade()).as("only how lines end").isEmpty();
        one.file("V1__make_a.sql", "create table {t}_a (id bigint not null);").table("2", "b");
        assertRefused(migrations, "was changed after it was applied", "V1__make_a.sql");
        assertThatThrownBy(migrations::rollback).isInstanceOf(MigrationValidationException.class);
        assertThat(one.has("b")).isFalse();
        assertThat(first(migrations)).isEqualTo(MigrationState.CHANGED);
        assertThat(migrations.repair().repairs()).containsExactly(new Repair("1", "make a", Action.ACCEPTED_CHANGE));
        assertThat(migrations.upgrade()).hasSize(1);
        assertThat(migrations.repair().isEmpty()).isTrue();
    }

    @Test
    default void aMissingFileIsRefusedUntilItIsForgotten(@TempDir Path folder) {
        Migrating two = Migrating.in(db(), folder).table("1", "a").table("2", "b");
        Migrations migrations = two.migrations();
        migrations.upgrade();
        two.without("V1__make_a.sql").without("U1__drop_a.sql").table("3", "c");
        assertRefused(migrations, "it is not there any more", "version: 1");
        assertThat(first(migrations)).isEqualTo(MigrationState.MISSING);
        assertThat(migrations.repair().repairs()).containsExactly(new Repair("1", "make a", Action.FORGOT_MISSING));
        assertThat(migrations.upgrade()).hasSize(1);
    }

    @Test
    default void lateOnesAreRefusedUnlessTheyAreAllowed(@TempDir Path folder) {
        Migrating late = Migrating.in(db(), folder).table("2", "b");
        Migrations migrations = late.migrations();
        migrations.upgrade();
        late.table("1", "a");
        assertThat(first(migrations)).isEqualTo(MigrationState.OUT_OF_ORDER);
        assertRefused(migrations, "not applied although a later one is", "version: 1");
        Migrations patient = migrations.with(o -> o.outOfOrder(OutOfOrder.ALLOW));
        assertThat(patient.validate()).isEmpty();
        assertThat(patient.upgrade()).hasSize(1);
        assertThat(migrations.upgrade()).isEmpty();
        assertThat(migrations.rollback()).extracting(MigrationRecord::version).containsExactly("2");
    }

    @Test
    default void aWayDownThatFailsCanBeWalkedAgain(@TempDir Path folder) {
        Migrating down = Migrating.in(db(), folder)
                .table("1", "a")
                .file(
                        "U1__drop_a.sql",
                        "insert into {t}_log values (1);\ndrop table {t}_nothing;\ndrop table {t}_a;\n");
        Migrations migrations = down.migrations();
        migrations.upgrade();
        assertThatThrownBy(migrations::rollback)
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("1 of 3");
        assertThat(migrations.currentVersion()).contains("1");
        assertThat(migrations.validate()).as("nothing was undone").isEmpty();
        db().sql("create table " + down.t() + "_log (id integer)").execute();
        assertThatThrownBy(migrations::rollback).hasMessageContaining("2 of 3");
        if (!isAtomic()) {
            assertRefused(migrations, "was being undone");
        }
        down.file("U1__drop_a.sql", "insert into {t}_log values (1);\ndrop table {t}_a;\n");
        assertThat(migrations.rollback()).hasSize(1);
        assertThat(down.count("log")).isEqualTo(1);
        assertThat(down.has("a")).isFalse();
        assertThat(migrations.history()).isEmpty();
    }

    /// Makes a table, and fails while it is told to.
    record Failing(String table, AtomicBoolean fails) implements JavaMigration {
        @Override
        public String version() {
            return "7";
        }

        @Override
        public String name() {
            return "in Java";
        }

        @Override
        public boolean reversible() {
            return true;
        }

        @Override
        public void up(Database database) {
            database.sql("create table if not exists " + table + " (id integer)")
                    .execute();
            database.sql("insert into " + table + " values (1)").execute();
            if (fails.get()) {
                throw new IllegalStateException("as told");
            }
        }

        @Override
        public void down(Database database) {
            database.sql("drop table " + table).execute();
        }
    }

    @Test
    default void javaIsUndoneWithItsTransactionAndRunAgain(@TempDir Path folder) {
        Migrating none = Migrating.in(db(), folder);
        Failing failing = new Failing(none.t() + "_a", new AtomicBoolean(true));
        Migrations migrations = none.migrations(o -> o.migrations(failing));
        assertThatThrownBy(migrations::upgrade)
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("as told")
                .hasMessageContaining(Failing.class.getName());
        assertThat(none.has("a")).isEqualTo(!isAtomic());
        failing.fails().set(false);
        assertThat(migrations.upgrade()).hasSize(1);
        assertThat(none.count("a")).isEqualTo(isAtomic() ? 1 : 2);
        assertThat(migrations.upgrade()).isEmpty();
        assertThat(migrations.rollback()).hasSize(1);
        assertThat(none.has("a")).isFalse();
    }

    @Test
    default void aJavaMigrationThatWasCutOffIsAskedAboutWhereNobodyKnows(@TempDir Path folder) {
        Migrating none = Migrating.in(db(), folder);
        Failing failing = new Failing(none.t() + "_a", new AtomicBoolean(true));
        Migrations migrations = none.migrations(o -> o.migrations(failing));
        assertThatThrownBy(migrations::upgrade).isInstanceOf(MigrationExecutionException.class);
        db().sql("update " + none.history() + " set underway = ?")
                .bind(!isAtomic())
                .execute();
        failing.fails().set(false);
        if (!isAtomic()) {
            assertThatThrownBy(migrations::upgrade).hasMessageContaining("not known whether this migration");
            assertThat(migrations.repair(Underway.SKIP).repairs())
                    .extracting(Repair::action)
                    .containsExactly(Action.SKIPPED);
        }
        migrations.upgrade();
        assertThat(none.count("a")).isEqualTo(1);
        assertThat(migrations.status().isUpToDate()).isTrue();
    }

    @Test
    default void sqlCanBeMadeInCode(@TempDir Path folder) {
        Migrating mixed = Migrating.in(db(), folder).table("1", "a");
        SqlMigration made = new SqlMigration(
                "1.5", "fill", "insert into " + mixed.t() + "_a values (1)", "delete from " + mixed.t() + "_a");
        Migrations migrations = mixed.migrations(o -> o.migrations(made));
        assertThat(migrations.upgrade()).extracting(MigrationRecord::version).containsExactly("1", "1.5");
        assertThat(mixed.count("a")).isEqualTo(1);
        assertThat(migrations.downgrade(Target.to("1"))).hasSize(1);
        assertThat(mixed.count("a")).isZero();
    }

    @Test
    default void aMissingPlaceholderIsFoundBeforeAnythingIsDone(@TempDir Path folder) {
        Migrating filled =
                Migrating.in(db(), folder).table("1", "a").file("V2__fill.sql", "\ninsert into ${nothing} values (1);");
        UnaryOperator<dev.lexigram.sql.migration.MigrationOptions> values =
                o -> o.placeholders(java.util.Map.of("something", "x"));
        assertRefused(filled.migrations(values), "placeholder: nothing", "line: 2", "V2__fill.sql");
        assertThat(filled.has("a")).isFalse();
    }

    @Test
    default void repeatablesThatFailedRunAgainFromTheirBeginning(@TempDir Path folder) {
        Migrating fill = Migrating.in(db(), folder)
                .table("1", "a")
                .file(
                        "R__fill.sql",
                        "delete from {t}_a;\ninsert into {t}_a values (1);\ninsert into {t}_b values (1);");
        Migrations migrations = fill.migrations();
        assertThatThrownBy(migrations::upgrade).isInstanceOf(MigrationExecutionException.class);
        assertThat(migrations.status().migrations())
                .extracting(MigrationInfo::state)
                .isEqualTo(List.of(MigrationState.APPLIED, MigrationState.FAILED));
        fill.table("2", "b");
        assertThat(migrations.upgrade()).extracting(MigrationRecord::version).containsExactly("2", "");
        assertThat(fill.count("a")).isEqualTo(1);
        assertThat(fill.count("b")).isEqualTo(1);
    }
}

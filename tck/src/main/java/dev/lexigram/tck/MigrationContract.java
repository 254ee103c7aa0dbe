package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.error.MigrationException;
import dev.lexigram.contracts.error.MigrationExecutionException;
import dev.lexigram.contracts.error.MigrationNotFoundException;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.migration.MigrationInfo;
import dev.lexigram.contracts.migration.MigrationRecord;
import dev.lexigram.contracts.migration.MigrationState;
import dev.lexigram.contracts.store.LockLease;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.migration.MigrationListener;
import dev.lexigram.sql.migration.MigrationPlan;
import dev.lexigram.sql.migration.MigrationTrial;
import dev.lexigram.sql.migration.Migrations;
import dev.lexigram.sql.migration.Target;
import dev.lexigram.sql.store.SqlLockStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Migrations in files: up, down, in order, once.
public interface MigrationContract extends SqlContract {

    private static List<String> versions(List<MigrationRecord> records) {
        return records.stream().map(MigrationRecord::version).toList();
    }

    private static List<MigrationState> states(Migrations migrations) {
        return migrations.status().migrations().stream()
                .map(MigrationInfo::state)
                .toList();
    }

    private Migrating three(Path folder) {
        return Migrating.in(db(), folder).table("1", "a").table("9", "b").table("10", "c");
    }

    @Test
    default void migrationsAreAppliedOnceInTheOrderOfTheirNumbers(@TempDir Path folder) {
        Migrating three = three(folder);
        Migrations migrations = three.migrations();
        assertThat(migrations.currentVersion()).isEmpty();
        assertThat(migrations.pending()).extracting(MigrationInfo::version).containsExactly("1", "9", "10");

        assertThat(versions(migrations.runMigrations())).containsExactly("1", "9", "10");

        assertThat(three.has("a") && three.has("b") && three.has("c")).isTrue();
        assertThat(migrations.upgrade()).isEmpty();
        assertThat(migrations.currentVersion()).contains("10");
        assertThat(migrations.status().isUpToDate()).isTrue();
        assertThat(migrations.validate()).isEmpty();
        assertThat(versions(migrations.history())).containsExactly("10", "9", "1");
        MigrationRecord last = migrations.history().getFirst();
        assertThat(last.name()).isEqualTo("make c");
        assertThat(last.success()).isTrue();
        assertThat(last.checksum()).hasSize(64);
        assertThat(last.appliedBy()).contains("@");
        three.table("11", "d");
        assertThat(versions(migrations.upgrade())).containsExactly("11");
    }

    @Test
    default void aTargetEndsARun(@TempDir Path folder) {
        Migrating three = three(folder);
        Migrations migrations = three.migrations();
        assertThat(versions(migrations.upgrade(Target.steps(1)))).containsExactly("1");
        assertThat(versions(migrations.upgrade(Target.to("9")))).containsExactly("9");
        assertThat(migrations.upgrade(Target.base())).isEmpty();
        assertThatThrownBy(() -> migrations.upgrade(Target.to("8"))).isInstanceOf(MigrationNotFoundException.class);
        assertThat(three.has("c")).isFalse();
        assertThat(versions(migrations.upgrade(Target.latest()))).containsExactly("10");
        assertThat(versions(migrations.downgrade(Target.to("9")))).containsExactly("10");
        assertThat(versions(migrations.upgrade())).containsExactly("10");
        assertThat(versions(migrations.rollback())).containsExactly("10");
        assertThat(versions(migrations.rollback("1"))).containsExactly("9", "1");
        assertThat(three.has("a") || three.has("b") || three.has("c")).isFalse();
        assertThatThrownBy(() -> migrations.rollback("1")).isInstanceOf(MigrationNotFoundException.class);
        assertThat(migrations.rollback()).isEmpty();
        assertThat(versions(migrations.upgrade())).containsExactly("1", "9", "10");
        assertThat(versions(migrations.downgrade(Target.base()))).containsExactly("10", "9", "1");
        assertThat(migrations.history()).isEmpty();
    }

    @Test
    default void whatCannotBeUndoneIsSaidBeforeAnythingIs(@TempDir Path folder) {
        Migrating three = three(folder).without("U9__drop_b.sql");
        Migrations migrations = three.migrations();
        migrations.upgrade();
        assertThatThrownBy(() -> migrations.downgrade(Target.base()))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("cannot be undone")
                .hasMessageContaining("9");
        assertThat(three.has("c")).isTrue();
        assertThat(migrations.currentVersion()).contains("10");
    }

    @Test
    default void nothingToDoCostsOneStatement(@TempDir Path folder) {
        Migrations migrations = three(folder).migrations();
        migrations.upgrade();
        List<String> sent = new CopyOnWriteArrayList<>();
        ((DatabaseService) db()).onStatement(statement -> sent.add(statement.sql()));
        long from = sent.size();
        assertThat(migrations.upgrade()).isEmpty();
        assertThat(sent.stream()
                        .skip(from)
                        .filter(sql -> sql.contains(migrations.options().table())))
                .hasSize(1);
    }

    @Test
    default void aRowThatSomebodyDeletesIsSeen(@TempDir Path folder) {
        Migrating three = three(folder);
        Migrations migrations = three.migrations();
        migrations.upgrade();
        db().sql("drop table " + three.t() + "_c").execute();
        db().sql("delete from " + three.history() + " where version = '10'").execute();
        assertThat(versions(migrations.upgrade())).containsExactly("10");
        assertThat(three.has("c")).isTrue();
    }

    @Test
    default void oneFileCanHaveBothWays(@TempDir Path folder) {
        Migrating one = Migrating.in(db(), folder).file("V1__both.sql", """
                        -- made by hand
                        -- migrate:up
                        create table {t}_a (id integer);
                        insert into {t}_a values (1);
                        -- migrate:down
                        drop table {t}_a;
                        """);
        Migrations migrations = one.migrations();
        migrations.upgrade();
        assertThat(one.count("a")).isEqualTo(1);
        assertThat(migrations.status().migrations().getFirst().reversible()).isTrue();
        migrations.rollback();
        assertThat(one.has("a")).isFalse();
    }

    @Test
    default void repeatableOnesRunLastAndWheneverTheyWereChanged(@TempDir Path folder) {
        Migrating views = Migrating.in(db(), folder)
                .table("1", "a")
                .file("R__fill.sql", "insert into {t}_a values (1);\ninsert into {t}_a values (2);");
        Migrations migrations = views.migrations();
        assertThat(versions(migrations.upgrade())).containsExactly("1", "");
        assertThat(migrations.upgrade()).isEmpty();
        views.file("R__fill.sql", "insert into {t}_a values (3);");
        assertThat(migrations.pending()).extracting(MigrationInfo::name).containsExactly("fill");
        assertThat(migrations.upgrade()).hasSize(1);
        assertThat(views.count("a")).isEqualTo(3);
        assertThat(migrations.history()).hasSize(2);
        assertThat(migrations.status().isUpToDate()).isTrue();
    }

    @Test
    default void repeatableOnesComeAgainAfterADowngradeThatStoppedHalfway(@TempDir Path folder) {
        Migrating migrating = Migrating.in(db(), folder)
                .file("V1__a.sql", "create table {t}_a (id integer not null);")
                .file("U1__a.sql", "drop table {t}_nothing;")
                .table("2", "b")
                .file("R__rows.sql", "delete from {t}_a;\ninsert into {t}_a values (1);");
        migrating.migrations().upgrade();
        assertThatThrownBy(() -> migrating.migrations().downgrade(Target.base()))
                .isInstanceOf(MigrationExecutionException.class);
        assertThat(migrating.migrations().pending())
                .extracting(MigrationInfo::name)
                .contains("rows");
        assertThat(migrating.migrations().upgrade())
                .extracting(MigrationRecord::name)
                .containsExactly("make b", "rows");
    }

    @Test
    default void textsAreRunAsTheyAre(@TempDir Path folder) {
        Migrating raw = Migrating.in(db(), folder).file("V1__marks.sql", """
                        create table {t}_a (v varchar(50));
                        insert into {t}_a values ('?'); -- what? :this
                        insert into {t}_a values (':name ; {d ''x''}');
                        /* ${nothing} */ insert into {t}_a values ('${x}');
                        select v from {t}_a;
                        """);
        raw.migrations().upgrade();
        assertThat(db().sql("select v from " + raw.t() + "_a order by v")
                        .scalar(String.class)
                        .list())
                .containsExactlyInAnyOrder("?", ":name ; {d 'x'}", "${x}");
    }

    @Test
    default void placeholdersAreFilled(@TempDir Path folder) {
        Migrating filled = Migrating.in(db(), folder)
                .file("V1__fill.sql", "create table ${table} (v varchar(50));\ninsert into ${table} values ('$1');");
        String table = filled.t() + "_a";
        filled.migrations(o -> o.placeholders(Map.of("table", table))).upgrade();
        assertThat(filled.count("a")).isEqualTo(1);
    }

    @Test
    default void aPlanSaysWhatWouldBeDoneAndLeavesNoTrace(@TempDir Path folder) {
        Migrating three = three(folder);
        Migrations migrations = three.migrations();
        MigrationPlan plan = migrations.planUpgrade(Target.to("9"));
        assertThat(plan.sql()).contains("-- up 1 make a", "create table " + three.t() + "_b");
        assertThat(plan.steps()).hasSize(2);
        assertThat(three.has("history")).isFalse();
        migrations.upgrade();
        assertThat(migrations.planUpgrade(Target.latest()).isEmpty()).isTrue();
        assertThat(migrations.planDowngrade(Target.steps(1)).sql())
                .contains("-- down 10 make c", "drop table " + three.t() + "_c");
        assertThat(three.has("c")).isTrue();
    }

    @Test
    default void aTrialRunsThePlanAndTakesItBack(@TempDir Path folder) {
        Migrating three = three(folder);
        MigrationTrial trial = three.migrations().tryUpgrade(Target.latest());
        boolean possible = dialect().can(dev.lexigram.sql.dialect.Capability.TRANSACTIONAL_DDL);
        assertThat(trial.tried().steps()).hasSize(possible ? 3 : 0);
        assertThat(trial.untried().steps()).hasSize(possible ? 0 : 3);
        assertThat(three.has("a") || three.has("history")).isFalse();
        three.file("V11__wrong.sql", "insert into {t}_nothing values (1);");
        if (possible) {
            assertThatThrownBy(() -> three.migrations().tryUpgrade(Target.latest()))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("V11__wrong.sql");
        }
        assertThat(three.has("a")).isFalse();
    }

    @Test
    default void aListenerSeesHowARunGetsOn(@TempDir Path folder) {
        List<String> seen = new ArrayList<>();
        MigrationListener listener = new MigrationListener() {
            @Override
            public void begun(MigrationInfo migration, MigrationPlan.Direction direction, int statements) {
                seen.add(direction + " " + migration.version() + " " + statements);
            }

            @Override
            public void statement(MigrationInfo migration, int number, String text) {
                seen.add(number + " " + text.substring(0, 6));
            }

            @Override
            public void ended(MigrationInfo migration, MigrationPlan.Direction direction, Duration duration) {
                seen.add("ended " + migration.version());
            }
        };
        Migrating.in(db(), folder)
                .table("1", "a")
                .migrations(o -> o.listener(listener))
                .upgrade();
        assertThat(seen).containsExactly("UP 1 1", "1 create", "ended 1");
    }

    @Test
    default void programsThatStartTogetherApplyEachMigrationOnce(@TempDir Path folder) {
        Migrating three = three(folder).file("V12__fill.sql", "insert into {t}_a values (1);");
        Settings settings = Settings.defaults();
        List<MigrationRecord> all = new CopyOnWriteArrayList<>();
        Concurrently.run(
                4,
                i -> all.addAll(three.by(backend().open(settings)).migrations().upgrade()));
        assertThat(versions(all)).containsExactlyInAnyOrder("1", "9", "10", "12");
        assertThat(three.count("a")).isEqualTo(1);
        assertThat(states(three.migrations())).containsOnly(MigrationState.APPLIED);
    }

    @Test
    default void aLockThatIsHeldIsNamed(@TempDir Path folder) {
        Migrating three = three(folder);
        String table = three.history();
        try (LockLease held = SqlLockStore.on(
                        db(), o -> o.table(table + "_lock").owner("node-7"))
                .acquire(table, Duration.ofSeconds(60), Duration.ZERO)) {
            assertThat(held.isHeld()).isTrue();
            assertThatThrownBy(() -> three.migrations(o -> o.lockWait(Duration.ofMillis(50)))
                            .upgrade())
                    .isInstanceOf(LockException.class)
                    .hasMessageContaining("Another program migrates")
                    .hasMessageContaining("node-7");
        }
        assertThat(three.migrations().upgrade()).hasSize(3);
    }

    @Test
    @RequiresCapability(Capability.TRANSACTIONAL_DDL)
    default void whoLostTheLockDoesNotCommit(@TempDir Path folder) {
        Migrating one = Migrating.in(db(), folder).table("1", "a");
        SqlLockStore locks = SqlLockStore.on(db(), o -> o.table(one.history() + "_lock"));
        MigrationListener thief = new MigrationListener() {
            @Override
            public void statement(MigrationInfo migration, int number, String text) {
                locks.breakLock(one.history());
            }
        };
        assertThatThrownBy(() -> one.migrations(o -> o.listener(thief)).upgrade())
                .isInstanceOf(LockException.class);
        assertThat(one.has("a")).isFalse();
        assertThat(one.migrations().history()).isEmpty();
    }

    @Test
    default void migrationsAreRunOutsideOfTransactions(@TempDir Path folder) {
        Migrations migrations = three(folder).migrations();
        db().useTransaction(tx -> assertThatThrownBy(migrations::upgrade).isInstanceOf(TransactionException.class));
    }

    @Test
    default void theTimeOfStatementsIsTheirOwn(@TempDir Path folder) {
        Settings hurried = Settings.defaults().withStatementTimeout(Duration.ofMillis(300));
        Migrating slow = Migrating.in(backend().open(hurried), folder)
                .file(
                        "V1__slow.sql",
                        "create table {t}_a (id integer);\n" + backend().slowQuery() + ";\n");
        assertThatThrownBy(() -> slow.migrations(o -> o.statementTimeout(Duration.ofMillis(1500)))
                        .upgrade())
                .isInstanceOfSatisfying(MigrationException.class, e -> {
                    assertThat(e.details()).containsEntry("statement", "2 of 2");
                    assertThat(e.getCause()).hasMessageContaining("time for the work was over");
                });
    }
}

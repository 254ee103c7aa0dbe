package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Consent;
import dev.lexigram.cli.task.Loss;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.migration.MigrationRecord;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.migration.MigrationPlan;
import dev.lexigram.sql.migration.Migrations;
import dev.lexigram.sql.migration.Target;
import java.util.List;
import picocli.CommandLine.Mixin;

/// Undoes migrations, after a question where rows would be lost by it. Filled by picocli.
final class Downgrading {

    @Mixin
    final Consent consent = new Consent();

    Answer run(Workspace workspace, Engine engine, Target target) {
        return workspace.withDatabase(database -> {
            Migrations migrations = engine.on(database, workspace);
            ask(workspace, database, migrations.planDowngrade(target));
            try (Watch watch = Watch.of(workspace)) {
                return answer(
                        migrations,
                        migrations.with(options -> options.listener(watch)).downgrade(target));
            }
        });
    }

    private void ask(Workspace workspace, Database database, MigrationPlan plan) {
        LostRows lost = LostRows.of(plan, database);
        if (!lost.isEmpty()) {
            consent.demand(workspace, new Loss("This takes rows or values from these tables:", lost.table()));
        }
    }

    private static Answer answer(Migrations migrations, List<MigrationRecord> done) {
        String current = migrations.currentVersion().orElse(null);
        String message = done.isEmpty() ? "There is nothing to undo" : "Undid " + Engine.count(done.size());
        return Answer.of(message + Upgrading.at(current), Engine.table(done)).withField("current", current);
    }
}

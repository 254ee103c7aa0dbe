package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.migration.MigrationRecord;
import dev.lexigram.sql.migration.Migrations;
import dev.lexigram.sql.migration.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Applies migrations, and says which.
final class Upgrading {

    private Upgrading() {}

    static Answer run(Workspace workspace, Migrations migrations, Target target) {
        try (Watch watch = Watch.of(workspace)) {
            List<MigrationRecord> done =
                    migrations.with(options -> options.listener(watch)).upgrade(target);
            String current = migrations.currentVersion().orElse(null);
            String message = done.isEmpty()
                    ? "There is nothing to apply" + at(current)
                    : "Applied " + Engine.count(done.size()) + at(current);
            return Answer.of(message, Engine.table(done)).withField("current", current);
        }
    }

    static String at(@Nullable String current) {
        return current == null ? "; no version is applied." : "; the database is at version " + current + ".";
    }
}

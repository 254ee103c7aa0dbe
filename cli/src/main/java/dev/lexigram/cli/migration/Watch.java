package dev.lexigram.cli.migration;

import dev.lexigram.cli.task.Progress;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.migration.MigrationInfo;
import dev.lexigram.sql.migration.MigrationListener;
import dev.lexigram.sql.migration.MigrationPlan;
import java.time.Duration;

/// Shows on a terminal how a run gets on. Used by one thread.
final class Watch implements MigrationListener, AutoCloseable {

    private final Progress progress;
    private int statements;

    private Watch(Progress progress) {
        this.progress = progress;
    }

    static Watch of(Workspace workspace) {
        return new Watch(Progress.of(workspace, "migrations"));
    }

    @Override
    public void begun(MigrationInfo migration, MigrationPlan.Direction direction, int count) {
        statements = count;
        progress.name(migration.name());
        progress.at(0, count);
    }

    @Override
    public void statement(MigrationInfo migration, int number, String text) {
        progress.at(number - 1L, statements);
    }

    @Override
    public void ended(MigrationInfo migration, MigrationPlan.Direction direction, Duration duration) {
        progress.at(statements, statements);
    }

    @Override
    public void close() {
        progress.close();
    }
}

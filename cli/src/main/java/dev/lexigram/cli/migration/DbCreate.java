package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `db create`: an empty migration.
@Command(name = "create", description = "Writes a migration in which nothing stands yet, and prints its version.")
public final class DbCreate implements Task {

    @Parameters(paramLabel = "NAME", description = "What it does, in a few words.")
    String name = "";

    @Mixin
    final NewMigration fresh = new NewMigration();

    @Mixin
    final Engine engine = new Engine();

    @Override
    public Answer run(Workspace workspace) {
        return fresh.empty(workspace, engine, name);
    }
}

package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `db revision`: a migration, empty or with what the records want and the database lacks.
@Command(
        name = "revision",
        description = "Writes a migration: empty, or with what the records want and the database lacks.")
public final class DbRevision implements Task {

    @Option(
            names = {"-m", "--message"},
            paramLabel = "WORDS",
            required = true,
            description = "What it does, in a few words.")
    String message = "";

    @Option(names = "--autogenerate", description = "Compare the application's records with the database.")
    boolean autogenerate;

    @Mixin
    final NewMigration fresh = new NewMigration();

    @Mixin
    final Engine engine = new Engine();

    @Mixin
    final Autogeneration autogeneration = new Autogeneration();

    @Override
    public Answer run(Workspace workspace) {
        return autogenerate
                ? autogeneration.write(workspace, engine, fresh, message)
                : fresh.empty(workspace, engine, message);
    }
}

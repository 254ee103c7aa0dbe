package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `db migrate NAME`: a migration with what the records want and the database lacks; and the grouped form of other
/// commands.
@Command(
        name = "migrate",
        description =
                "Writes a migration with what the records want and the database lacks; or run, rollback, history.")
final class DbMigrate implements Task {

    // Not required by picocli, which would ask for it before the commands below, too.
    @Parameters(paramLabel = "NAME", arity = "0..1", description = "What it does, in a few words.")
    String name = "";

    @Mixin
    final NewMigration fresh = new NewMigration();

    @Mixin
    final Engine engine = new Engine();

    @Mixin
    final Autogeneration autogeneration = new Autogeneration();

    @Override
    public Answer run(Workspace workspace) {
        return autogeneration.write(workspace, engine, fresh, name);
    }
}

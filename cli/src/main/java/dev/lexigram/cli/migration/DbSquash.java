package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.Shown;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.sql.migration.Squash;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `db squash`: one file out of all up to a version.
@Command(
        name = "squash",
        description = {
            "Writes one file with all migrations up to a version: a new database begins with it.",
            "The files that went into it may go once every database has them."
        })
final class DbSquash implements Task {

    @Parameters(paramLabel = "VERSION", description = "The last that goes into it.")
    String version = "";

    @Mixin
    final Engine engine = new Engine();

    @Override
    public Answer run(Workspace workspace) {
        Squash squash = engine.with(workspace, migrations -> migrations.squash(version));
        Path file = squash.write(engine.folder(workspace));
        Table table = Table.report("squashed");
        squash.sources().forEach(source -> table.add(Shown.path(workspace, Path.of(source))));
        String shown = Shown.path(workspace, file);
        return Answer.of(
                        "Wrote " + shown + " out of "
                                + Engine.count(squash.sources().size()) + ".",
                        table)
                .withField("file", shown);
    }
}

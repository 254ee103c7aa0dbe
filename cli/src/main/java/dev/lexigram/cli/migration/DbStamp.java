package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.migration.MigrationRecord;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `db stamp`: says which versions are applied, and runs nothing.
@Command(
        name = "stamp",
        description = "Says which versions are applied, those up to the given one and no others; runs nothing.")
final class DbStamp implements Task {

    @Parameters(paramLabel = "VERSION", description = "The last that is applied.")
    String version = "";

    @Mixin
    final Engine engine = new Engine();

    @Override
    public Answer run(Workspace workspace) {
        List<MigrationRecord> marked = engine.with(workspace, migrations -> migrations.stamp(version));
        return Answer.of("The database is at version " + version + ", by your word.", Engine.table(marked))
                .withField("version", version);
    }
}

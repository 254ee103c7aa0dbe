package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `db baseline`: says of an old database that it has everything up to a version.
@Command(
        name = "baseline",
        description = "Says of a database that was there before its first migration that it has all up to a version.")
final class DbBaseline implements Task {

    @Parameters(paramLabel = "VERSION", description = "The version.")
    String version = "";

    @Option(
            names = {"-m", "--message"},
            paramLabel = "WORDS",
            defaultValue = "baseline",
            description = "What to call it, ${DEFAULT-VALUE} if not given.")
    String message = "baseline";

    @Mixin
    final Engine engine = new Engine();

    @Override
    public Answer run(Workspace workspace) {
        engine.with(workspace, migrations -> migrations.baseline(version, message));
        return Answer.of("The database begins at version " + version + ".").withField("version", version);
    }
}

package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.MigrationException;
import dev.lexigram.contracts.error.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `db init`: makes the folder of the migrations.
@Command(name = "init", description = "Makes the folder of the migrations.")
final class DbInit implements Task {

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = "migrations",
            description = "The folder, ${DEFAULT-VALUE} if not given.")
    Path folder = Path.of("migrations");

    @Override
    public Answer run(Workspace workspace) {
        Path whole = workspace.directory().resolve(folder);
        if (Files.isDirectory(whole)) {
            return Answer.of("The folder " + folder + " is there already.").withStatus(Answer.Status.WARNING);
        }
        try {
            Files.createDirectories(whole);
        } catch (IOException refused) {
            throw new MigrationException(
                    Problem.of("The folder cannot be created.")
                            .with("folder", folder)
                            .with("reason", refused.getClass().getSimpleName())
                            .hint("Name another, or see whether a file of that name is in the way."),
                    refused);
        }
        return Answer.of("Created the folder " + folder + ". Next: lexigram db revision.")
                .withField("folder", folder.toString());
    }
}

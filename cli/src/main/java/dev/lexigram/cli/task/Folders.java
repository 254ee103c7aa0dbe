package dev.lexigram.cli.task;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Where the migrations are. Filled by picocli.
public final class Folders {

    private static final String DATABASE = "{database}";

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "migrations",
            description = "The folder of the migrations; the default is ${DEFAULT-VALUE}.")
    Path folder = Path.of("migrations");

    /// The folder as it was given.
    public String shown() {
        return folder.toString();
    }

    /// The folder itself; `{database}` in its name stands for that of the database.
    public Path in(Workspace workspace) {
        String name = folder.toString();
        return workspace.directory()
                .resolve(name.contains(DATABASE) ? name.replace(DATABASE, workspace.database().name()) : name);
    }

    public boolean exist(Workspace workspace) {
        return Files.isDirectory(in(workspace));
    }

    /// Creates it with its parents.
    ///
    /// @throws ConfigurationException when it cannot be
    public void create(Workspace workspace) {
        try {
            Files.createDirectories(in(workspace));
        } catch (IOException refused) {
            throw new ConfigurationException(
                    Problem.of("The folder cannot be created.")
                            .with("folder", folder)
                            .with("reason", refused.getMessage())
                            .hint("Name another with --dir, or create it yourself."),
                    refused);
        }
    }
}

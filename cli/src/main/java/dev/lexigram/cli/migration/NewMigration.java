package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Shown;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.MigrationException;
import dev.lexigram.contracts.error.Problem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a new migration is called. Filled by picocli.
final class NewMigration {

    private static final String EMPTY = """
            -- migrate:up

            -- migrate:down
            """;

    @Option(
            names = "--version-number",
            paramLabel = "VERSION",
            description = "Its version; the default is the time, or the next number in a folder that counts.")
    @Nullable
    String version;

    String version(MigrationFiles files) {
        return version == null ? files.nextVersion() : version;
    }

    /// Writes a migration in which nothing stands yet.
    Answer empty(Workspace workspace, Engine engine, String words) {
        if (!engine.folders.exist(workspace)) {
            throw missing(workspace, engine);
        }
        MigrationFiles files = new MigrationFiles(engine.folder(workspace));
        String chosen = version(files);
        Path file = files.write("V" + chosen + "__" + MigrationFiles.slug(words) + ".sql", EMPTY);
        return Answer.of("Created version " + chosen + " in " + Shown.path(workspace, file) + ".")
                .withField("version", chosen)
                .withField("file", Shown.path(workspace, file));
    }

    static MigrationException missing(Workspace workspace, Engine engine) {
        return new MigrationException(
                Problem.of("The folder of the migrations is not there.")
                        .with("folder", engine.folders.shown(workspace))
                        .hint("Run lexigram db init, or name another with --dir."),
                null);
    }
}

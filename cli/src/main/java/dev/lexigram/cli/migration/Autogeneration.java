package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.ExitCode;
import dev.lexigram.cli.task.Shown;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.MigrationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.migration.MigrationInfo;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.diff.MigrationText;
import dev.lexigram.sql.diff.SchemaDiff;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes migrations with what the records want and the database lacks. Filled by picocli.
final class Autogeneration {

    @Mixin
    final Comparison comparison = new Comparison();

    @Option(names = "--check", description = "Write nothing; end with 3 when there is something to write.")
    boolean check;

    Answer write(Workspace workspace, Engine engine, NewMigration fresh, String words) {
        if (!engine.folders.exist(workspace)) {
            throw NewMigration.missing(workspace, engine);
        }
        String name = MigrationFiles.slug(words);
        return workspace.withDatabase(database -> {
            requireUpToDate(engine, workspace, database);
            SchemaDiff diff = comparison.of(workspace, database);
            if (diff.isEmpty()) {
                return Answer.of("There is nothing to write: the database has what the records want.");
            }
            return check ? found(diff) : written(workspace, engine, fresh, name, diff);
        });
    }

    /// What is not applied yet would be written a second time.
    private static void requireUpToDate(Engine engine, Workspace workspace, Database database) {
        List<MigrationInfo> pending = engine.on(database, workspace).status().pending();
        if (!pending.isEmpty()) {
            throw new MigrationException(
                    Problem.of("The database lacks migrations that are written already.")
                            .with("pending", pending.size())
                            .with("next", pending.getFirst().source())
                            .hint("Run lexigram db upgrade first."),
                    null);
        }
    }

    private static Answer found(SchemaDiff diff) {
        return Answer.of(Answer.count(diff.changes().size(), "change") + " to write.", Comparison.table(diff))
                .withStatus(Answer.Status.WARNING)
                .endingWith(ExitCode.FOUND);
    }

    private static Answer written(
            Workspace workspace, Engine engine, NewMigration fresh, String name, SchemaDiff diff) {
        MigrationFiles files = new MigrationFiles(engine.folder(workspace));
        String version = fresh.version(files);
        MigrationText text = diff.text();
        Path up = files.write("V" + version + "__" + name + ".sql", text.up());
        Path down = files.write("U" + version + "__" + name + ".sql", text.down());
        return Answer.of(
                        "Wrote version " + version + " in " + Shown.path(workspace, up)
                                + ". Read it, then run lexigram db upgrade.",
                        Comparison.table(diff))
                .withField("version", version)
                .withField("up", Shown.path(workspace, up))
                .withField("down", Shown.path(workspace, down));
    }
}

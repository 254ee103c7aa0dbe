package dev.lexigram.cli.check;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Folders;
import dev.lexigram.cli.task.MisuseException;
import dev.lexigram.cli.task.Progress;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.config.Secret;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.check.StatementCheck;
import dev.lexigram.sql.config.BackendConfig;
import dev.lexigram.sql.config.NamedDatabaseConfig;
import dev.lexigram.sql.driver.DatabaseUrl;
import dev.lexigram.sql.manifest.ManifestEntry;
import dev.lexigram.sql.manifest.ManifestTable;
import dev.lexigram.sql.manifest.QueryManifest;
import dev.lexigram.sql.migration.Migrations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `check`: holds the native statements and the entities of compiled repositories against a database.
@Command(
        name = "check",
        description = {
            "Holds the native statements and the entities of compiled repositories against the database: each",
            "statement is prepared and not run. It ends with 3 when it found an error."
        })
final class CheckQueries implements Task {

    @Option(
            names = "--classes",
            paramLabel = "PATH",
            description = "A folder of classes or a jar; may be repeated. The default is target/classes, or"
                    + " build/classes/java/main.")
    List<Path> classes = new ArrayList<>();

    @Option(
            names = "--migrations",
            description = "Ask a new SQLite database in memory that the migrations have made, and not the one of the"
                    + " configuration.")
    boolean migrations;

    @Option(names = "--strict", description = "End with 3 for a warning, too.")
    boolean strict;

    @Mixin
    final Folders folders = new Folders();

    @Override
    public Answer run(Workspace workspace) {
        List<QueryManifest> manifests = ManifestFiles.in(workspace.directory(), classes);
        Checked checked = new Checked(manifests.size());
        List<NamedDatabaseConfig> databases = workspace.databases();
        try (Progress progress = Progress.of(workspace, "Checking")) {
            for (NamedDatabaseConfig entry : databases) {
                List<QueryManifest> own = manifests.stream()
                        .filter(manifest -> workspace.url().isPresent() || isOf(manifest, entry))
                        .toList();
                if (!own.isEmpty()) {
                    workspace.withDatabase(
                            place(entry), database -> check(database, own, workspace, checked, progress));
                }
            }
        }
        return checked.answer(strict);
    }

    private static boolean isOf(QueryManifest manifest, NamedDatabaseConfig entry) {
        return manifest.database().isEmpty()
                ? entry.primary()
                : manifest.database().equals(entry.name());
    }

    private NamedDatabaseConfig place(NamedDatabaseConfig entry) {
        if (!migrations) {
            return entry;
        }
        String scheme = DatabaseUrl.parse(entry.backend().url().reveal()).scheme();
        if (!scheme.equals("sqlite")) {
            throw new MisuseException(Problem.of("Only SQLite has databases in memory.")
                    .with("database", entry.name())
                    .with("scheme", scheme)
                    .hint("Leave --migrations out; run lexigram db upgrade on a database for tests before."));
        }
        return new NamedDatabaseConfig(
                entry.name(), entry.primary(), new BackendConfig(Secret.of("sqlite::memory:")), entry.pool());
    }

    private Boolean check(
            Database database, List<QueryManifest> manifests, Workspace workspace, Checked checked, Progress progress) {
        if (migrations) {
            Migrations.on(database, options -> options.locations(folders.locations(workspace)))
                    .upgrade();
        }
        StatementCheck check = StatementCheck.on(database);
        long all = manifests.stream()
                .mapToLong(
                        one -> one.statements().size() + (long) one.entities().size())
                .sum();
        long done = 0;
        for (QueryManifest manifest : manifests) {
            for (ManifestEntry entry : manifest.statements()) {
                checked.statement(manifest, entry, check);
                progress.at(++done, all);
            }
            for (ManifestTable entity : manifest.entities()) {
                checked.entity(database.name(), manifest, entity, check);
                progress.at(++done, all);
            }
        }
        return true;
    }
}

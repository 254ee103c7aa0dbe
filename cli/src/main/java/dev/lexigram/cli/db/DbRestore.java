package dev.lexigram.cli.db;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Consent;
import dev.lexigram.cli.task.Loss;
import dev.lexigram.cli.task.MisuseException;
import dev.lexigram.cli.task.Programs;
import dev.lexigram.cli.task.Progress;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.DriverException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.driver.DatabaseUrl;
import dev.lexigram.sql.driver.FileCopies;
import dev.lexigram.sql.driver.SqlBackend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `db restore`: puts a backup into the place of what is there.
@Command(
        name = "restore",
        description = {
            "Puts what db backup saved into the place of what is in the database.",
            "On SQLite and PostgreSQL all or nothing is done; MySQL and MariaDB may stop halfway."
        })
final class DbRestore implements Task {

    @Parameters(paramLabel = "FILE", description = "The backup.")
    Path file = Path.of("");

    @Mixin
    final Consent consent = new Consent();

    @Override
    public Answer run(Workspace workspace) {
        Path source = workspace.directory().resolve(file);
        if (!Files.isRegularFile(source)) {
            throw new MisuseException(
                    Problem.of("There is no such backup.").with("file", file).hint("Name a file."));
        }
        DatabaseUrl url = workspace.address();
        Optional<Programs> client = Programs.client(url.scheme());
        if (url.scheme().equals("sqlite")) {
            copy(workspace, source);
        } else {
            List<String> drops = workspace.withDatabase(database -> {
                Contents contents = Contents.of(database);
                demand(workspace, contents);
                return contents.drops(database);
            });
            play(workspace, url, client, drops, source);
        }
        return Answer.of("Restored " + workspace.placeName() + " from " + file + ".")
                .withField("file", file.toString());
    }

    private void demand(Workspace workspace, Contents contents) {
        if (!contents.isEmpty()) {
            consent.demand(
                    workspace,
                    new Loss(
                            "This replaces all that is in " + workspace.placeName() + " by the backup:",
                            contents.table()));
        }
    }

    private void copy(Workspace workspace, Path source) {
        workspace.withDatabase(database -> {
            demand(workspace, Contents.of(database));
            FileCopies copies = database.unwrap(SqlBackend.class)
                    .copies()
                    .orElseThrow(() ->
                            new DriverException(Problem.of("This database cannot be restored by this program."), null));
            try (Progress progress = Progress.of(workspace, "restore")) {
                copies.readFrom(source, progress::at);
            }
            return source;
        });
    }

    private static void play(
            Workspace workspace, DatabaseUrl url, Optional<Programs> client, List<String> drops, Path source) {
        int code = url.scheme().startsWith("postgres")
                ? postgres(workspace, url, client, drops, source)
                : mysql(workspace, url, client, drops, source);
        if (code != 0) {
            throw new DriverException(
                    Problem.of("The backup was not restored.")
                            .with("code", code)
                            .hint("The program said why."),
                    null);
        }
    }

    private static int postgres(
            Workspace workspace, DatabaseUrl url, Optional<Programs> client, List<String> drops, Path source) {
        List<String> more = new ArrayList<>(List.of(
                "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", "--output=/dev/null"));
        drops.forEach(drop -> more.add("--command=" + drop));
        more.add("--file=" + source);
        return new ClientCall(url, workspace.surroundings()).run(client, more, ClientCall.Streams.TERMINAL);
    }

    private static int mysql(
            Workspace workspace, DatabaseUrl url, Optional<Programs> client, List<String> drops, Path source) {
        workspace.withDatabase(database -> {
            drops.forEach(drop -> database.sql(drop).execute());
            return drops;
        });
        return new ClientCall(url, workspace.surroundings())
                .run(client, List.of(), new ClientCall.Streams(source, null));
    }
}

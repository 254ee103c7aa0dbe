package dev.lexigram.cli.db;

import dev.lexigram.cli.output.Answer;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `db backup`: the whole database in a file.
@Command(
        name = "backup",
        description = {
            "Writes the whole database into a file: of SQLite a copy, while others read and write;",
            "of a server a script by pg_dump, mysqldump or mariadb-dump."
        })
final class DbBackup implements Task {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file, which must not be there yet; the default is backup_<backend>_<time>.")
    @Nullable
    Path output;

    @Override
    public Answer run(Workspace workspace) {
        DatabaseUrl url = workspace.address();
        Path name = output == null ? Path.of(defaultName(url)) : output;
        Path file = workspace.directory().resolve(name);
        if (Files.exists(file)) {
            throw new MisuseException(Problem.of("The file for the backup is there already.")
                    .with("file", name)
                    .hint("Name another with --output."));
        }
        Optional<Programs> dump = Programs.dump(url.scheme());
        if (dump.isPresent()) {
            dump(workspace, url, dump, file);
        } else {
            copy(workspace, file);
        }
        long bytes = size(file);
        return Answer.of("Saved " + workspace.placeName() + " in " + name + ", " + Answer.count(bytes, "byte") + ".")
                .withField("file", name.toString())
                .withField("bytes", bytes);
    }

    private static String defaultName(DatabaseUrl url) {
        String ending = url.scheme().equals("sqlite") ? ".db" : ".sql";
        return "backup_" + url.scheme() + "_"
                + LocalDateTime.now(ZoneId.systemDefault()).format(TIME) + ending;
    }

    private static void copy(Workspace workspace, Path file) {
        workspace.withDatabase(database -> {
            FileCopies copies = database.unwrap(SqlBackend.class).copies().orElseThrow(DbBackup::unsupported);
            try (Progress progress = Progress.of(workspace, "backup")) {
                copies.writeTo(file, progress::at);
            }
            return file;
        });
    }

    private static DriverException unsupported() {
        return new DriverException(Problem.of("This database cannot be saved by this program."), null);
    }

    private static void dump(Workspace workspace, DatabaseUrl url, Optional<Programs> program, Path file) {
        Path begun = file.resolveSibling(file.getFileName() + ".part");
        List<String> more = new ArrayList<>();
        boolean postgres = url.scheme().startsWith("postgres");
        more.addAll(
                postgres
                        ? List.of("--no-owner", "--no-privileges")
                        : List.of("--single-transaction", "--routines", "--triggers", "--no-tablespaces"));
        int code =
                new ClientCall(url, workspace.surroundings()).run(program, more, new ClientCall.Streams(null, begun));
        try {
            if (code != 0) {
                Files.deleteIfExists(begun);
                throw new DriverException(
                        Problem.of("The backup failed.").with("code", code).hint("The program said why."), null);
            }
            Files.move(begun, file);
        } catch (IOException refused) {
            throw new DriverException(
                    Problem.of("The backup cannot be written.").with("reason", refused.getMessage()), refused);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new DriverException(Problem.of("The backup cannot be read.").with("reason", gone.getMessage()), gone);
        }
    }
}

package dev.lexigram.cli.system;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Failure;
import dev.lexigram.cli.task.Check;
import dev.lexigram.cli.task.Folders;
import dev.lexigram.cli.task.Programs;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.sql.config.NamedDatabaseConfig;
import dev.lexigram.sql.driver.DatabaseUrl;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `system doctor`: whether all that the program needs is there.
@Command(
        name = "doctor",
        description = "Whether all that is needed is there: configuration, drivers, databases, migrations, programs.")
final class SystemDoctor implements Task {

    @Option(names = "--fix", description = "Repair what can be repaired without a loss.")
    boolean fix;

    @Mixin
    final Folders folders = new Folders();

    @Override
    public Answer run(Workspace workspace) {
        List<Check> checks = new ArrayList<>();
        checks.add(java());
        try {
            List<NamedDatabaseConfig> databases = workspace.databases();
            checks.add(Check.ok("configuration_valid", Answer.count(databases.size(), "database") + "."));
            checks.add(url(workspace));
            for (NamedDatabaseConfig each : databases) {
                checks.add(new DatabaseCheck(workspace, each).answers());
                checks.add(client(workspace, each));
            }
            checks.add(folder(workspace));
        } catch (LexigramException wrong) {
            Failure failure = Failure.of(wrong);
            checks.add(Check.failed(
                    "configuration_valid",
                    Failure.oneLine(failure.problem().sentence() + " "
                            + failure.problem().details()),
                    failure.problem().hint()));
        }
        return Check.answer(checks);
    }

    private static Check java() {
        int version = Runtime.version().feature();
        return version >= 25
                ? Check.ok("java_supported", "Java " + version + ".")
                : Check.failed("java_supported", "Java " + version + ".", "Use Java 25 or later.");
    }

    private static Check url(Workspace workspace) {
        boolean given = workspace.url().isPresent()
                || workspace.config().effective().stream()
                        .anyMatch(setting -> setting.key().endsWith("backend.url")
                                && !setting.origin().equals("default"));
        return given
                ? Check.ok("database_url_configured", "Yes.")
                : Check.warning(
                        "database_url_configured",
                        "No URL is configured: the file data.db is used.",
                        "Set sql.backend.url in application.yaml, or LEX_SQL__BACKEND__URL.");
    }

    private static Check client(Workspace workspace, NamedDatabaseConfig entry) {
        DatabaseUrl url = DatabaseUrl.parse(entry.backend().url().reveal());
        String name = entry.name() + ".client_installed";
        return Programs.client(url.scheme())
                .map(client -> client.find(workspace.surroundings())
                        .map(found -> Check.ok(name, found.getFileName() + "."))
                        .orElseGet(() -> Check.warning(
                                name,
                                client.names().getFirst() + " is not installed: db shell needs it.",
                                client.installation())))
                .orElseGet(() -> Check.ok(name, "No client is known for " + url.scheme() + "."));
    }

    private Check folder(Workspace workspace) {
        String name = "migrations_dir_exists";
        if (folders.exist(workspace)) {
            return Check.ok(name, folders.shown(workspace) + ".");
        }
        if (fix) {
            folders.create(workspace);
            return Check.ok(name, folders.shown(workspace) + ", created now.");
        }
        return Check.warning(
                name,
                "There is no folder " + folders.shown(workspace) + ".",
                "Run lexigram db init, or this with --fix.");
    }
}

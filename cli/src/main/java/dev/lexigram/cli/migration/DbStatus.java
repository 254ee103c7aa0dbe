package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.ExitCode;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.migration.MigrationInfo;
import dev.lexigram.contracts.migration.MigrationState;
import dev.lexigram.contracts.migration.MigrationStatus;
import dev.lexigram.sql.migration.Migrations;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `db status`: the version of the database, and what is pending.
@Command(name = "status", description = "The version of the database, and what is pending or wrong.")
final class DbStatus implements Task {

    @Option(names = "--all", description = "What was applied, too.")
    boolean all;

    @Option(names = "--check", description = "End with 3 unless the database is up to date.")
    boolean check;

    @Mixin
    final Engine engine = new Engine();

    @Override
    public Answer run(Workspace workspace) {
        return answer(engine.with(workspace, Migrations::status));
    }

    private Answer answer(MigrationStatus status) {
        List<MigrationInfo> open =
                status.migrations().stream().filter(each -> !isDone(each)).toList();
        Table table = Table.report("version", "name", "state");
        (all ? status.migrations() : open)
                .forEach(each -> table.add(
                        each.version().isEmpty() ? null : each.version(),
                        each.name(),
                        each.state().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        Answer answer = Answer.of(message(status, open.size()), table)
                .withField("current", status.current().orElse(null))
                .withField("head", status.head().orElse(null))
                .withField("pending", status.pending().size());
        if (status.isUpToDate()) {
            return answer;
        }
        return check
                ? answer.withStatus(Answer.Status.WARNING).endingWith(ExitCode.FOUND)
                : answer.withStatus(Answer.Status.WARNING);
    }

    private static boolean isDone(MigrationInfo migration) {
        return migration.state() == MigrationState.APPLIED || migration.state() == MigrationState.BELOW_BASELINE;
    }

    private static String message(MigrationStatus status, int open) {
        String at = status.current()
                .map(version -> "The database is at version " + version)
                .orElse("No version is applied");
        if (status.isUpToDate()) {
            return status.migrations().isEmpty() ? "There are no migrations." : at + ", and up to date.";
        }
        int pending = status.pending().size();
        String wrong =
                open > pending ? ", and " + (open - pending) + " not as they should be: see lexigram db validate" : "";
        return at + "; " + Engine.count(pending) + " pending" + wrong + ".";
    }
}

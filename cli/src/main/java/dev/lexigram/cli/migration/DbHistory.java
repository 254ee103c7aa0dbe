package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.migration.MigrationRecord;
import dev.lexigram.sql.migration.Migrations;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `db history`: what was applied, the last first.
@Command(name = "history", description = "What was applied, the last first: when, by whom, and with what outcome.")
final class DbHistory implements Task {

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            defaultValue = "20",
            description = "The most to show, ${DEFAULT-VALUE} if not given.")
    int limit = 20;

    @Mixin
    final Engine engine = new Engine();

    @Override
    public Answer run(Workspace workspace) {
        List<MigrationRecord> history = engine.with(workspace, Migrations::history);
        Table table = Table.report("outcome", "version", "name", "applied", "duration", "by");
        history.stream()
                .limit(limit)
                .forEach(each -> table.add(
                        each.success() ? "↑" : "↓",
                        each.version().isEmpty() ? null : each.version(),
                        each.name(),
                        each.appliedAt(),
                        each.duration().toMillis() + " ms",
                        each.appliedBy()));
        return Answer.of(Engine.count(history.size()) + " applied.", table);
    }
}

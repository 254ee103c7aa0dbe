package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.sql.migration.RepairReport;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `db repair`: brings the table of what was applied in line with the folder.
@Command(
        name = "repair",
        description = {
            "Brings the table of what was applied in line with the folder: accepts changed files, forgets",
            "missing ones and failures. It runs no migration."
        })
final class DbRepair implements Task {

    @Option(
            names = "--skip-underway",
            description = "The statement that was cut off when a run was killed took effect: go on behind it.")
    boolean skip;

    @Mixin
    final Engine engine = new Engine();

    @Override
    public Answer run(Workspace workspace) {
        RepairReport.Underway underway = skip ? RepairReport.Underway.SKIP : RepairReport.Underway.RUN_AGAIN;
        RepairReport report = engine.with(workspace, migrations -> migrations.repair(underway));
        Table table = Table.report("version", "name", "repair");
        report.repairs()
                .forEach(each -> table.add(
                        each.version().isEmpty() ? null : each.version(),
                        each.name(),
                        each.action().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        return Answer.of(
                report.isEmpty()
                        ? "There was nothing to repair."
                        : Answer.count(report.repairs().size(), "repair") + ". Go on with lexigram db upgrade.",
                table);
    }
}

package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.sql.migration.MigrationProblem;
import dev.lexigram.sql.migration.Migrations;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `db validate`: whether what was applied is what the folder says.
@Command(name = "validate", description = "Whether what was applied is what the folder says; fails when it is not.")
final class DbValidate implements Task {

    @Mixin
    final Engine engine = new Engine();

    @Override
    public Answer run(Workspace workspace) {
        return engine.with(workspace, DbValidate::answer);
    }

    private static Answer answer(Migrations migrations) {
        List<MigrationProblem> problems = migrations.validate();
        int all = migrations.status().migrations().size();
        Table table = Table.report("version", "name", "problem", "fix");
        problems.forEach(each ->
                table.add(each.version().isEmpty() ? null : each.version(), each.name(), each.sentence(), each.hint()));
        Answer answer = Answer.of(Engine.count(all) + ", " + Answer.count(problems.size(), "problem") + ".", table)
                .withField("migrations", all)
                .withField(
                        "kinds",
                        problems.stream()
                                .map(each -> each.kind().name().toLowerCase(Locale.ROOT))
                                .toList());
        return problems.isEmpty() ? answer : answer.withStatus(Answer.Status.ERROR);
    }
}

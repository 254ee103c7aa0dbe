package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.sql.migration.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `db migrate rollback`: the grouped form of `db downgrade`.
@Command(name = "rollback", description = "Undoes the last migrations: db downgrade in other words.")
final class MigrateRollback implements Task {

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many, ${DEFAULT-VALUE} if not given.")
    Integer steps = 1;

    @Mixin
    final Engine engine = new Engine();

    @Mixin
    final Downgrading downgrading = new Downgrading();

    @Override
    public Answer run(Workspace workspace) {
        return downgrading.run(workspace, engine, Reach.of(null, steps, Target.steps(1)));
    }
}

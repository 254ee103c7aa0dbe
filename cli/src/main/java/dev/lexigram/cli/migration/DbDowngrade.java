package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.sql.migration.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `db downgrade`: undoes the last migration, or all down to a version.
@Command(
        name = "downgrade",
        description = {"Undoes the last migration, or all above a version.", "It asks before, where rows would be lost."
        })
final class DbDowngrade implements Task {

    private static final String BASE = "base";

    @Parameters(
            paramLabel = "VERSION",
            arity = "0..1",
            description = "The version that stays as the last, or base to undo all.")
    @Nullable
    String version;

    @Option(names = "--steps", paramLabel = "N", description = "So many, 1 if nothing is given.")
    @Nullable
    Integer steps;

    @Option(names = "--dry-run", description = "Print the SQL and do nothing.")
    boolean dryRun;

    @Mixin
    final Engine engine = new Engine();

    @Mixin
    final Downgrading downgrading = new Downgrading();

    @Override
    public Answer run(Workspace workspace) {
        Target target =
                BASE.equals(version) && steps == null ? Target.base() : Reach.of(version, steps, Target.steps(1));
        return dryRun
                ? engine.with(workspace, migrations -> DbUpgrade.planned(migrations.planDowngrade(target)))
                : downgrading.run(workspace, engine, target);
    }
}

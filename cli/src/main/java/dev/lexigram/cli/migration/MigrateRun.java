package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.sql.migration.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `db migrate run`: the grouped form of `db upgrade`.
@Command(name = "run", description = "Applies the migrations that are pending: db upgrade in other words.")
final class MigrateRun implements Task {

    @Option(names = "--target", paramLabel = "VERSION", description = "No further than this version.")
    @Nullable
    String version;

    @Mixin
    final Engine engine = new Engine();

    @Override
    public Answer run(Workspace workspace) {
        Target target = Reach.of(version, null, Target.latest());
        return engine.with(workspace, migrations -> Upgrading.run(workspace, migrations, target));
    }
}

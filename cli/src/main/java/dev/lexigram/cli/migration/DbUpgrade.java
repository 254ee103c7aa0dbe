package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.ExitCode;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.sql.migration.MigrationPlan;
import dev.lexigram.sql.migration.MigrationTrial;
import dev.lexigram.sql.migration.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `db upgrade`: applies what is pending.
@Command(name = "upgrade", description = "Applies the migrations that are pending, and prints each.")
final class DbUpgrade implements Task {

    @Option(names = "--to", paramLabel = "VERSION", description = "No further than this version.")
    @Nullable
    String version;

    @Option(names = "--steps", paramLabel = "N", description = "So many only.")
    @Nullable
    Integer steps;

    @Option(names = "--dry-run", description = "Print the SQL and do nothing.")
    boolean dryRun;

    @Option(names = "--try", description = "Run it in a transaction that is rolled back, as far as that can be.")
    boolean trial;

    @Mixin
    final Engine engine = new Engine();

    @Override
    public Answer run(Workspace workspace) {
        Target target = Reach.of(version, steps, Target.latest());
        return engine.with(workspace, migrations -> {
            if (dryRun) {
                return planned(migrations.planUpgrade(target));
            }
            return trial ? tried(migrations.tryUpgrade(target)) : Upgrading.run(workspace, migrations, target);
        });
    }

    static Answer planned(MigrationPlan plan) {
        return plan.isEmpty()
                ? Answer.of("There is nothing to do.")
                : Answer.ofText(Engine.count(plan.steps().size()) + " planned.", plan.sql())
                        .withField("migrations", plan.steps().size())
                        .withField("sql", plan.sql());
    }

    private static Answer tried(MigrationTrial trial) {
        int done = trial.tried().steps().size();
        String message = "Tried " + Engine.count(done) + " and rolled them back";
        if (trial.isComplete()) {
            return Answer.of(message + ".").withField("tried", done).withField("untried", 0);
        }
        int left = trial.untried().steps().size();
        return Answer.of(message + "; " + left + " cannot be tried, from "
                        + trial.untried().steps().getFirst().migration().source() + " on.")
                .withField("tried", done)
                .withField("untried", left)
                .withStatus(Answer.Status.WARNING)
                .endingWith(ExitCode.DONE);
    }
}

package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.MisuseException;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.migration.SeedInfo;
import dev.lexigram.sql.migration.Seeds;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `db seed`: brings data once.
@Command(
        name = "seed",
        description = {
            "Runs the SQL files of a folder that were not run yet, in the order of their names; those in a",
            "folder named after the kind of environment only there."
        })
final class DbSeed implements Task {

    @Option(names = "--status", description = "Run nothing, and tell where each seed stands.")
    boolean status;

    @Option(names = "--reset", description = "Forget what was run, and run all again; the data stays.")
    boolean reset;

    @Mixin
    final Seeding seeding = new Seeding();

    @Override
    public Answer run(Workspace workspace) {
        if (status && reset) {
            throw new MisuseException(
                    Problem.of("--status and --reset contradict each other.").hint("Give one of them."));
        }
        return workspace.withDatabase(database -> {
            Seeds seeds = seeding.on(workspace, database);
            return status ? states(seeds.status()) : run(seeds);
        });
    }

    private Answer run(Seeds seeds) {
        if (reset) {
            seeds.reset();
        }
        List<SeedInfo> done = seeds.run();
        Table table = Table.report("seed");
        done.forEach(seed -> table.add(seed.name()));
        return Answer.of(
                done.isEmpty() ? "There is nothing to run." : "Ran " + Answer.count(done.size(), "seed") + ".", table);
    }

    private static Answer states(List<SeedInfo> all) {
        Table table = Table.report("seed", "state", "run");
        all.forEach(seed -> table.add(
                seed.name(),
                seed.state().name().toLowerCase(Locale.ROOT),
                seed.executedAt().orElse(null)));
        return Answer.of(Answer.count(all.size(), "seed") + ".", table);
    }
}

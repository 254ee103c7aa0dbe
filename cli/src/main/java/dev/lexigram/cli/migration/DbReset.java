package dev.lexigram.cli.migration;

import dev.lexigram.cli.db.Contents;
import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Consent;
import dev.lexigram.cli.task.Loss;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.migration.Migrations;
import dev.lexigram.sql.migration.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `db reset`: drops all and applies all migrations again.
@Command(
        name = "reset",
        description = "Drops all that is in the database, applies all migrations again and perhaps the seeds.")
final class DbReset implements Task {

    @Option(names = "--seed", description = "Run the seeds afterwards.")
    boolean seed;

    @Mixin
    final Seeding seeding = new Seeding();

    @Mixin
    final Engine engine = new Engine();

    @Mixin
    final Consent consent = new Consent();

    @Override
    public Answer run(Workspace workspace) {
        return workspace.withDatabase(database -> reset(workspace, database));
    }

    private Answer reset(Workspace workspace, Database database) {
        Migrations migrations = engine.on(database, workspace);
        migrations.status(); // a folder that cannot be read is found before anything is lost
        Contents contents = Contents.of(database);
        if (!contents.isEmpty()) {
            consent.demand(
                    workspace, new Loss("This drops all that is in " + workspace.placeName() + ":", contents.table()));
            contents.drop(database);
        }
        Answer upgraded = Upgrading.run(workspace, migrations, Target.latest());
        if (!seed) {
            return upgraded;
        }
        int seeds = seeding.on(workspace, database).run().size();
        return upgraded.withField("seeds", seeds)
                .saying(upgraded.message() + " Ran " + Answer.count(seeds, "seed") + ".");
    }
}

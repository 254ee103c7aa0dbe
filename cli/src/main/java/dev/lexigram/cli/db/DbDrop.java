package dev.lexigram.cli.db;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Consent;
import dev.lexigram.cli.task.Loss;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.sql.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `db drop`: drops all that is in the database.
@Command(
        name = "drop",
        description = "Drops all tables, views and sequences of the database, with their rows. The database stays.")
final class DbDrop implements Task {

    @Mixin
    final Consent consent = new Consent();

    @Override
    public Answer run(Workspace workspace) {
        return workspace.withDatabase(database -> drop(workspace, database));
    }

    private Answer drop(Workspace workspace, Database database) {
        Contents contents = Contents.of(database);
        if (contents.isEmpty()) {
            return Answer.of("There is nothing to drop in " + workspace.placeName() + ".");
        }
        consent.demand(
                workspace, new Loss("This drops all that is in " + workspace.placeName() + ":", contents.table()));
        contents.drop(database);
        int tables = contents.schema().tables().size();
        return Answer.of("Dropped " + Answer.count(tables, "table") + " of " + workspace.placeName() + ".")
                .withField("tables", tables);
    }
}

package dev.lexigram.cli.gen;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.sql.generate.RecordSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `gen model`: records for the tables that are there.
@Command(name = "model", description = "Writes a record for each table of the database.")
final class GenModel implements Task {

    @Mixin
    final Sources sources = new Sources();

    @Override
    public Answer run(Workspace workspace) {
        return sources.write(workspace, RecordSources::of);
    }
}

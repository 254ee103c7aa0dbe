package dev.lexigram.cli.gen;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.sql.generate.RepositorySources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `gen repository`: repositories for the records of the tables that are there.
@Command(name = "repository", description = "Writes a repository for the record of each table of the database.")
final class GenRepository implements Task {

    @Mixin
    final Sources sources = new Sources();

    @Override
    public Answer run(Workspace workspace) {
        return sources.write(workspace, RepositorySources::of);
    }
}

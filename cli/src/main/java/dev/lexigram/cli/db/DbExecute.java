package dev.lexigram.cli.db;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.sql.DatabaseService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `db execute`: runs a statement that writes.
@Command(name = "execute", description = "Runs a statement that writes, and prints how many rows it changed.")
final class DbExecute implements Task {

    @Mixin
    final Statement statement = new Statement();

    @Override
    public Answer run(Workspace workspace) {
        return workspace.withDatabase(this::answer);
    }

    private Answer answer(DatabaseService database) {
        long changed = statement.on(database).execute();
        return Answer.of(Answer.count(changed, "row") + " changed.").withField("rows", changed);
    }
}

package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.ExitCode;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.sql.diff.SchemaDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `db diff`: what the records want and the database lacks.
@Command(name = "diff", description = "What the application's records want and the database lacks; writes nothing.")
final class DbDiff implements Task {

    @Mixin
    final Comparison comparison = new Comparison();

    @Option(names = "--sql", description = "Print the statements instead.")
    boolean sql;

    @Option(names = "--check", description = "End with 3 when there is a difference.")
    boolean check;

    @Override
    public Answer run(Workspace workspace) {
        return answer(workspace.withDatabase(database -> comparison.of(workspace, database)));
    }

    private Answer answer(SchemaDiff diff) {
        if (diff.isEmpty()) {
            return Answer.of("There is no difference.", Comparison.table(diff));
        }
        String message = Answer.count(diff.changes().size(), "change") + ".";
        Answer answer = sql
                ? Answer.ofText(message, diff.script())
                : Answer.of(message, Comparison.table(diff)).withStatus(Answer.Status.WARNING);
        return check ? answer.endingWith(ExitCode.FOUND) : answer;
    }
}

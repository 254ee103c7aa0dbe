package dev.lexigram.cli.store;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.sql.outbox.OutboxStatus;
import dev.lexigram.sql.outbox.SqlOutbox;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `outbox status`: how many events wait, fail and died.
@Command(name = "status", description = "How many events wait, fail and died, and for how long the oldest waits.")
final class OutboxState implements Task {

    @Mixin
    final OutboxTableOption outbox = new OutboxTableOption();

    @Override
    public Answer run(Workspace workspace) {
        return answer(outbox.with(workspace, SqlOutbox::status));
    }

    private static Answer answer(OutboxStatus status) {
        Long oldest = status.oldest().map(Duration::toSeconds).orElse(null);
        Table table = Table.report("waiting", "failing", "dead", "oldest_seconds")
                .add(status.waiting(), status.failing(), status.dead(), oldest);
        Answer answer = Answer.of(Answer.count(status.waiting(), "event") + " waiting.", table);
        return status.dead() > 0
                ? Answer.of(Answer.count(status.dead(), "event") + " dead: see lexigram outbox dead.", table)
                        .withStatus(Answer.Status.WARNING)
                : answer;
    }
}

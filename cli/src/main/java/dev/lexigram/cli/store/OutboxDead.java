package dev.lexigram.cli.store;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.sql.outbox.DeadEvent;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `outbox dead`: the events that are not tried any more.
@Command(name = "dead", description = "The events that are not tried any more, the oldest first, and why.")
final class OutboxDead implements Task {

    @Mixin
    final OutboxTableOption outbox = new OutboxTableOption();

    @Option(
            names = "--limit",
            paramLabel = "EVENTS",
            defaultValue = "100",
            description = "The most to show, ${DEFAULT-VALUE} if not given.")
    int limit = 100;

    @Override
    public Answer run(Workspace workspace) {
        List<DeadEvent> dead = outbox.with(workspace, events -> events.dead(limit));
        Table table = Table.report("id", "event", "subject", "attempts", "died", "error");
        dead.forEach(event -> table.add(
                event.message().id(),
                event.message().name(),
                event.message().subject().orElse(null),
                event.attempts(),
                event.diedAt(),
                event.error()));
        return Answer.of(Answer.count(dead.size(), "dead event") + ".", table);
    }
}

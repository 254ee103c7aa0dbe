package dev.lexigram.cli.store;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.MisuseException;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.EntityNotFoundException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.outbox.SqlOutbox;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `outbox retry`: lets dead events wait again.
@Command(name = "retry", description = "Lets a dead event, or all of them, wait again behind the others.")
final class OutboxRetry implements Task {

    @Mixin
    final OutboxTableOption outbox = new OutboxTableOption();

    @Parameters(paramLabel = "ID", arity = "0..1", description = "The event, as outbox dead shows it.")
    @Nullable
    UUID id;

    @Option(names = "--all", description = "All dead events.")
    boolean all;

    @Override
    public Answer run(Workspace workspace) {
        if (all == (id != null)) {
            throw new MisuseException(
                    Problem.of("Name one event, or say --all.").hint("The command outbox dead lists them."));
        }
        long revived = outbox.with(workspace, this::revive);
        return Answer.of(Answer.count(revived, "event") + " will be tried again.")
                .withField("events", revived);
    }

    private long revive(SqlOutbox events) {
        UUID one = id;
        if (one == null) {
            return events.retryAll();
        }
        if (!events.retry(one)) {
            throw new EntityNotFoundException(
                    Problem.of("No dead event has that id.")
                            .with("id", one)
                            .hint("The command outbox dead lists them."),
                    null);
        }
        return 1;
    }
}

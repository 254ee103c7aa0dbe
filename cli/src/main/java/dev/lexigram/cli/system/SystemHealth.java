package dev.lexigram.cli.system;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Failure;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.contracts.health.HealthCheckResult;
import dev.lexigram.contracts.health.HealthStatus;
import dev.lexigram.sql.config.NamedDatabaseConfig;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// `system health` and `db health`: asks every configured database, all at a time.
@Command(name = "health", description = "Asks every configured database how it is; fails when one is not healthy.")
public final class SystemHealth implements Task {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @Override
    public Answer run(Workspace workspace) {
        List<FutureTask<HealthCheckResult>> checks = workspace.databases().stream()
                .map(each -> start(workspace, each))
                .toList();
        List<HealthCheckResult> results =
                checks.stream().map(SystemHealth::result).toList();
        return answer(results);
    }

    private static FutureTask<HealthCheckResult> start(Workspace workspace, NamedDatabaseConfig entry) {
        FutureTask<HealthCheckResult> check = new FutureTask<>(() -> check(workspace, entry));
        Thread.ofVirtual().name("lexigram-health-" + entry.name()).start(check);
        return check;
    }

    private static HealthCheckResult check(Workspace workspace, NamedDatabaseConfig entry) {
        long start = System.nanoTime();
        try {
            return workspace.withDatabase(entry, database -> database.health(TIMEOUT));
        } catch (LexigramException error) {
            Duration duration = Duration.ofNanos(System.nanoTime() - start);
            return HealthCheckResult.unhealthy(entry.name(), Failure.of(error).line(), duration);
        }
    }

    private static HealthCheckResult result(FutureTask<HealthCheckResult> check) {
        try {
            return check.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A health check failed.", failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The health checks were interrupted.", stop);
        }
    }

    private static Answer answer(List<HealthCheckResult> results) {
        Table table = Table.report("database", "status", "product", "duration", "connections", "error");
        results.forEach(result -> table.add(
                result.component(),
                result.status().name().toLowerCase(Locale.ROOT),
                result.details().get("product"),
                result.duration().toMillis() + " ms",
                connections(result),
                result.error()));
        List<HealthCheckResult> unwell = results.stream()
                .filter(result -> result.status() != HealthStatus.HEALTHY)
                .toList();
        if (unwell.isEmpty()) {
            return Answer.of(Answer.count(results.size(), "database") + " healthy.", table.without("error"));
        }
        // The reason of a single one is the message already.
        Table shown = results.size() == 1 ? table.without("error") : table;
        return Answer.of(reasons(unwell, results.size()), shown).withStatus(Answer.Status.ERROR);
    }

    private static @Nullable String connections(HealthCheckResult result) {
        Object capacity = result.details().get("connections");
        return capacity == null ? null : result.details().get("connections in use") + " of " + capacity;
    }

    /// The reason itself where there is one database, else each with its database.
    private static String reasons(List<HealthCheckResult> unwell, int all) {
        if (all == 1) {
            return reason(unwell.getFirst());
        }
        return unwell.stream()
                .map(result -> result.component() + ": " + reason(result))
                .collect(Collectors.joining(" "));
    }

    private static String reason(HealthCheckResult result) {
        String why = result.error() == null ? result.message() : result.error();
        return Failure.oneLine(why == null ? result.status().name() : why);
    }
}

package dev.lexigram.cli.system;

import dev.lexigram.cli.output.Failure;
import dev.lexigram.cli.task.Check;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.contracts.health.HealthCheckResult;
import dev.lexigram.contracts.health.HealthStatus;
import dev.lexigram.sql.config.NamedDatabaseConfig;
import java.time.Duration;

/// Whether a database answers.
record DatabaseCheck(Workspace workspace, NamedDatabaseConfig entry) {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    Check answers() {
        String name = entry.name() + ".answers";
        try {
            HealthCheckResult result = workspace.withDatabase(entry, database -> database.health(TIMEOUT));
            return result.status() == HealthStatus.HEALTHY
                    ? Check.ok(name, result.details().get("product") + ".")
                    : Check.failed(name, Failure.oneLine(String.valueOf(result.error())), "Run lexigram db health.");
        } catch (LexigramException error) {
            Failure failure = Failure.of(error);
            return Check.failed(
                    name,
                    Failure.oneLine(failure.problem().sentence() + " "
                            + failure.problem().details()),
                    failure.problem().hint());
        }
    }
}

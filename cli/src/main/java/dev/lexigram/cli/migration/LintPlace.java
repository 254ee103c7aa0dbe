package dev.lexigram.cli.migration;

import dev.lexigram.cli.task.MisuseException;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.catalog.TableSize;
import dev.lexigram.sql.driver.SqlBackend;
import dev.lexigram.sql.inspect.SchemaInspector;
import dev.lexigram.sql.lint.LintTarget;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What migrations are judged for: a kind of database and its version, or a running one with its tables. Filled by
/// picocli; used once.
final class LintPlace {

    @Option(
            names = "--for",
            paramLabel = "DATABASE[:VERSION]",
            description =
                    "Judge for postgres:17, mysql:8.4, mariadb:11.4 or sqlite; the default is the configured kind.")
    @Nullable
    String wanted;

    @Option(
            names = "--sizes",
            description = "Ask the database for its version and the sizes of its tables; --url does so, too.")
    boolean sizes;

    private record Seen(LintTarget target, List<TableSize> sizes) {}

    private @Nullable Seen seen;

    LintTarget target(Workspace workspace) {
        if (wanted != null) {
            int colon = wanted.indexOf(':');
            return colon < 0 ? of(wanted, null) : of(wanted.substring(0, colon), wanted.substring(colon + 1));
        }
        return asks(workspace)
                ? seen(workspace).target()
                : of(workspace.address().scheme(), null);
    }

    /// What was asked of the database: nothing where it was not.
    Map<String, TableSize> sizes(Workspace workspace) {
        Map<String, TableSize> all = new LinkedHashMap<>();
        if (wanted == null && asks(workspace)) {
            seen(workspace).sizes().forEach(size -> all.put(size.table(), size));
        }
        return all;
    }

    private boolean asks(Workspace workspace) {
        return sizes || workspace.url().isPresent();
    }

    private Seen seen(Workspace workspace) {
        Seen known = seen;
        if (known == null) {
            known = workspace.withDatabase(database -> new Seen(
                    of(
                            workspace.address().scheme(),
                            database.unwrap(SqlBackend.class).version()),
                    SchemaInspector.on(database).sizes()));
            seen = known;
        }
        return known;
    }

    private static LintTarget of(String kind, @Nullable String version) {
        try {
            return switch (kind) {
                case "postgres", "postgresql" -> LintTarget.postgres(version == null ? "17" : version);
                case "mysql" -> LintTarget.mysql(version == null ? "8.4" : version);
                case "mariadb" -> LintTarget.mariadb(version == null ? "11.4" : version);
                case "sqlite" -> LintTarget.SQLITE;
                default ->
                    throw new MisuseException(Problem.of("The linter does not know this database.")
                            .with("found", kind)
                            .hint("Say --for postgres:17, mysql:8.4, mariadb:11.4 or sqlite."));
            };
        } catch (IllegalArgumentException noVersion) {
            throw new MisuseException(Problem.of("That is not a version.")
                    .with("found", version)
                    .hint("Say --for postgres:17, mysql:8.4 or mariadb:11.4."));
        }
    }
}

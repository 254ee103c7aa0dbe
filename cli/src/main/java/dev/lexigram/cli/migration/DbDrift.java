package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.ExitCode;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.MisuseException;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.migration.MigrationStatus;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.diff.DiffOptions;
import dev.lexigram.sql.diff.DriftReport;
import dev.lexigram.sql.diff.SchemaReplay;
import dev.lexigram.sql.inspect.SchemaInspector;
import dev.lexigram.sql.migration.Migrations;
import dev.lexigram.sql.migration.Target;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `db drift`: how far the database is from what its migrations make.
@Command(
        name = "drift",
        description = {
            "How far the database is from what the migrations make that it says to have: what somebody changed",
            "by hand. On a server the migrations are run in another database, which has to be empty."
        })
final class DbDrift implements Task {

    @Option(
            names = "--scratch",
            paramLabel = "URL",
            description = "An empty database of the same kind, of use to nobody; not needed for SQLite.")
    @Nullable
    String scratch;

    @Option(names = "--check", description = "End with 3 when there is a difference.")
    boolean check;

    @Mixin
    final Engine engine = new Engine();

    @Override
    public Answer run(Workspace workspace) {
        String place = place(workspace);
        return workspace.withDatabase(database -> {
            MigrationStatus status = engine.on(database, workspace).status();
            SchemaInfo live = SchemaInspector.on(database).schema();
            try (DatabaseService empty = DatabaseService.open(place)) {
                requireEmpty(empty);
                SchemaInfo made = SchemaReplay.of(empty, each -> replay(workspace, each, status));
                DiffOptions options = DiffOptions.forRecords().dropUnknown();
                DiffOptions exact = new DiffOptions(
                        DiffOptions.Scope.EVERYTHING, options.ignored(), true, options.renamed(), options.notRenamed());
                return answer(DriftReport.between(made, live, database.unwrap(Dialect.class), exact, table -> true));
            }
        });
    }

    private String place(Workspace workspace) {
        if (scratch != null) {
            return scratch;
        }
        if (workspace.address().scheme().equals("sqlite")) {
            return "sqlite::memory:";
        }
        throw new MisuseException(Problem.of("On a server the migrations are run in another database.")
                .hint("Make an empty one and say --scratch with its URL; drop it afterwards."));
    }

    private static void requireEmpty(Database scratch) {
        if (!scratch.tables().isEmpty()) {
            throw new MisuseException(Problem.of("The database for trying has tables.")
                    .with("tables", scratch.tables().size())
                    .hint("Name one that is empty and of use to nobody."));
        }
    }

    private void replay(Workspace workspace, Database empty, MigrationStatus status) {
        Migrations migrations = engine.on(empty, workspace);
        status.current().ifPresent(version -> migrations.upgrade(Target.to(version)));
    }

    private Answer answer(DriftReport report) {
        Table table = Table.report("level", "table", "difference");
        report.findings()
                .forEach(
                        each -> table.add(each.level().name().toLowerCase(Locale.ROOT), each.table(), each.sentence()));
        if (report.isEmpty()) {
            return Answer.of("The database is what its migrations make.", table);
        }
        Answer answer = Answer.of(Answer.count(report.findings().size(), "difference") + ".", table)
                .withStatus(Answer.Status.WARNING);
        return check ? answer.endingWith(ExitCode.FOUND) : answer;
    }
}

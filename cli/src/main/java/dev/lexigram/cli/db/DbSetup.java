package dev.lexigram.cli.db;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Failure;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.MisuseException;
import dev.lexigram.cli.task.Nearest;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.schema.SchemaSetup;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `db setup`: makes the tables that the library's parts need.
@Command(
        name = "setup",
        description = {
            "Makes the tables that parts of the library need, such as the outbox, for programs",
            "that may not make any by themselves."
        })
final class DbSetup implements Task {

    @Parameters(
            paramLabel = "PART",
            arity = "0..*",
            description = "The parts; without any it lists them and makes none.")
    List<String> parts = List.of();

    @Override
    public Answer run(Workspace workspace) {
        List<SchemaSetup> all = SchemaSetup.all();
        List<String> names = all.stream().map(SchemaSetup::name).toList();
        if (parts.isEmpty()) {
            Table table = Table.report("part", "tables");
            all.forEach(part ->
                    table.add(part.name(), String.join(", ", part.tables().keySet())));
            return Answer.of(Answer.count(all.size(), "part") + ". Name those whose tables to make.", table);
        }
        parts.stream().filter(part -> !names.contains(part)).findFirst().ifPresent(unknown -> {
            throw new MisuseException(
                    Problem.of("There is no such part.").with("part", unknown).hint(Nearest.hint(unknown, names, "")));
        });
        return workspace.withDatabase(database ->
                answer(all.stream().filter(part -> parts.contains(part.name())).toList(), database));
    }

    private static Answer answer(List<SchemaSetup> parts, Database database) {
        Table table = Table.report("part", "table", "state");
        int failed = 0;
        for (SchemaSetup part : parts) {
            failed += make(part, database, table);
        }
        return failed == 0
                ? Answer.of("The tables are there.", table)
                : Answer.of(Answer.count(failed, "part") + " failed.", table).withStatus(Answer.Status.ERROR);
    }

    private static int make(SchemaSetup part, Database database, Table table) {
        try {
            Set<String> made = part.create(database);
            part.tables()
                    .keySet()
                    .forEach(name -> table.add(part.name(), name, made.contains(name) ? "created" : "already present"));
            return 0;
        } catch (DatabaseException failed) {
            table.add(part.name(), null, "failed: " + Failure.of(failed).line());
            return 1;
        }
    }
}

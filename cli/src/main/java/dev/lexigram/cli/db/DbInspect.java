package dev.lexigram.cli.db;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.Nearest;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TableNotFoundException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.TableInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `db inspect`: the tables and views, or the columns of one.
@Command(name = "inspect", description = "The tables and views of the database, or the columns of one.")
final class DbInspect implements Task {

    @Option(
            names = {"-t", "--table"},
            paramLabel = "TABLE",
            description = "The table or view whose columns to list.")
    @Nullable
    String table;

    @Override
    public Answer run(Workspace workspace) {
        String name = table;
        return workspace.withDatabase(database -> name == null ? tables(database) : columns(database, name));
    }

    private static Answer tables(Database database) {
        Table list = Table.report("table");
        database.tables().forEach(list::add);
        return Answer.of(Answer.count(list.rows().size(), "table") + ".", list);
    }

    private static Answer columns(Database database, String name) {
        TableInfo found = database.table(name).orElseThrow(() -> unknown(name, database.tables()));
        Table list = Table.report("column", "type", "nullable", "default", "key");
        found.columns()
                .forEach(column -> list.add(
                        column.name(),
                        column.type(),
                        column.nullable(),
                        column.defaultValue(),
                        column.primaryKey() ? "primary" : null));
        return Answer.of(Answer.count(list.rows().size(), "column") + ".", list);
    }

    private static TableNotFoundException unknown(String name, List<String> tables) {
        return new TableNotFoundException(
                Problem.of("The table does not exist.")
                        .with("table", name)
                        .hint(Nearest.hint(name, tables, "The database has no tables.")),
                null);
    }
}

package dev.lexigram.cli.db;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.contracts.sql.TxOptions;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `db query`: runs a statement that reads, in a transaction in which nothing can be written.
@Command(name = "query", description = "Runs a statement that reads, in a read-only transaction, and prints its rows.")
final class DbQuery implements Task {

    @Mixin
    final Statement statement = new Statement();

    private long limit = 100;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--limit",
            paramLabel = "ROWS",
            defaultValue = "100",
            description = "The most rows to print, ${DEFAULT-VALUE} if not given; 0 for all.")
    void limit(long rows) {
        if (rows < 0 && spec != null) {
            throw new ParameterException(spec.commandLine(), "--limit must not be negative: " + rows);
        }
        limit = rows;
    }

    @Override
    public Answer run(Workspace workspace) {
        return workspace.withDatabase(this::answer);
    }

    private Answer answer(Database database) {
        List<String> columns = new ArrayList<>();
        List<List<@Nullable Object>> rows = read(database, columns);
        Table table = new Table(Table.Kind.RESULT, columns, rows);
        if (limit == 0 || rows.size() <= limit) {
            return Answer.of(Answer.count(rows.size(), "row") + ".", table);
        }
        rows.removeLast();
        return Answer.of(Answer.count(rows.size(), "row") + ", and there are more: raise --limit.", table)
                .withStatus(Answer.Status.WARNING);
    }

    private List<List<@Nullable Object>> read(Database database, List<String> columns) {
        // One more than asked for, to know whether there are more.
        long most = limit == 0 ? Long.MAX_VALUE : limit + 1;
        return database.inTransaction(
                TxOptions.readOnly(),
                transaction -> statement.on(database).stream(all -> {
                    List<List<@Nullable Object>> rows = new ArrayList<>();
                    all.limit(most).forEach(row -> {
                        if (columns.isEmpty()) {
                            columns.addAll(row.columns());
                        }
                        rows.add(values(row));
                    });
                    return rows;
                }));
    }

    private static List<@Nullable Object> values(Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < row.columns().size(); i++) {
            values.add(detached(row.get(i)));
        }
        return values;
    }

    /// Drivers' own types become text here, as some of them need the connection for it.
    private static @Nullable Object detached(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            case byte[] bytes -> bytes;
            case TemporalAccessor time -> time;
            case UUID id -> id;
            default -> String.valueOf(value);
        };
    }
}

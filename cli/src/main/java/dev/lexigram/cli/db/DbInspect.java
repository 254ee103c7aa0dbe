package dev.lexigram.cli.db;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Json;
import dev.lexigram.cli.output.Structure;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.Nearest;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TableNotFoundException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.catalog.TableSize;
import dev.lexigram.sql.catalog.ViewInfo;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.generate.RecordSources;
import dev.lexigram.sql.generate.SourceFile;
import dev.lexigram.sql.generate.SourceOptions;
import dev.lexigram.sql.inspect.MermaidDiagram;
import dev.lexigram.sql.inspect.SchemaInspector;
import dev.lexigram.sql.inspect.SchemaSql;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `db inspect`: the tables and views with their sizes, or all about one; as text, JSON, diagram, SQL or Java.
@Command(
        name = "inspect",
        description =
                "The tables and views of the database, or the columns of one; as text, JSON, diagram, SQL or Java.")
final class DbInspect implements Task {

    /// What a schema is printed as.
    enum Format {
        text,
        json,
        mermaid,
        sql,
        java
    }

    @Option(
            names = {"-t", "--table"},
            paramLabel = "TABLE",
            description = "The table or view to tell about.")
    @Nullable
    String table;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given. Mermaid is a diagram of the tables and"
                            + " their references.")
    Format format = Format.text;

    @Override
    public Answer run(Workspace workspace) {
        return workspace.withDatabase(this::answer);
    }

    private Answer answer(Database database) {
        SchemaInspector inspector = SchemaInspector.on(database);
        SchemaInfo schema = chosen(inspector.schema());
        String message =
                Answer.count(schema.tables().size() + (long) schema.views().size(), "table") + ".";
        Dialect dialect = database.unwrap(Dialect.class);
        return switch (format) {
            case text -> table == null ? tables(schema, inspector.sizes(), message) : columns(schema);
            case json ->
                Answer.ofText(message, Json.indented(Structure.of(schema))).withField("schema", Structure.of(schema));
            case mermaid -> Answer.ofText(message, MermaidDiagram.of(schema));
            case sql ->
                Answer.ofText(
                        message,
                        SchemaSql.of(dialect).create(schema).stream().collect(Collectors.joining(";\n\n", "", ";\n")));
            case java ->
                Answer.ofText(
                        message,
                        RecordSources.of(schema, dialect, SourceOptions.inPackage("model")).stream()
                                .map(SourceFile::text)
                                .collect(Collectors.joining("\n")));
        };
    }

    /// The schema with the wanted table alone: the exact name first, else regardless of case.
    private SchemaInfo chosen(SchemaInfo schema) {
        String wanted = table;
        if (wanted == null) {
            return schema;
        }
        List<String> names = names(schema);
        String name = names.contains(wanted)
                ? wanted
                : names.stream().filter(wanted::equalsIgnoreCase).findFirst().orElseThrow(() -> unknown(wanted, names));
        return new SchemaInfo(
                schema.tables().stream()
                        .filter(each -> each.name().equals(name))
                        .toList(),
                schema.views().stream().filter(each -> each.name().equals(name)).toList(),
                List.of());
    }

    private static List<String> names(SchemaInfo schema) {
        return Stream.concat(
                        schema.tables().stream().map(TableDetails::name),
                        schema.views().stream().map(ViewInfo::name))
                .sorted()
                .toList();
    }

    private static Answer tables(SchemaInfo schema, List<TableSize> all, String message) {
        Map<String, TableSize> sizes = all.stream().collect(Collectors.toMap(TableSize::table, Function.identity()));
        Table list = Table.report("table", "kind", "columns", "rows", "bytes");
        schema.tables().forEach(each -> {
            TableSize size = sizes.get(each.name());
            list.add(
                    each.name(),
                    "table",
                    each.columns().size(),
                    size == null ? null : size.rows(),
                    size == null ? null : size.bytes());
        });
        schema.views()
                .forEach(each -> list.add(
                        each.name(),
                        each.materialized() ? "materialized view" : "view",
                        each.columns().size(),
                        null,
                        null));
        return Answer.of(message, list);
    }

    private static Answer columns(SchemaInfo schema) {
        Table list = schema.tables().isEmpty()
                ? Columns.of(schema.views().getFirst())
                : Columns.of(schema.tables().getFirst());
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

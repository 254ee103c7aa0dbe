package dev.lexigram.cli.gen;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.MisuseException;
import dev.lexigram.cli.task.Nearest;
import dev.lexigram.cli.task.Shown;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TableNotFoundException;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.generate.SourceFile;
import dev.lexigram.sql.generate.SourceOptions;
import dev.lexigram.sql.inspect.SchemaInspector;
import dev.lexigram.sql.schema.SchemaSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Of which tables Java is written, and where to. Filled by picocli.
final class Sources {

    // Beside those that SchemaSetup knows.
    private static final List<String> OWN =
            List.of("schema_migrations", "schema_migrations_lock", "lexigram_seeds", "lexigram_seeds_lock");

    @Parameters(
            paramLabel = "TABLE",
            arity = "0..*",
            description = "The tables; all but the library's own if not given.")
    List<String> tables = List.of();

    @Option(
            names = "--package",
            paramLabel = "NAME",
            defaultValue = "model",
            description = "The package of the classes; the default is ${DEFAULT-VALUE}.")
    String packageName = "model";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = "src/main/java",
            description = "The folder of the sources; the default is ${DEFAULT-VALUE}.")
    Path output = Path.of("src/main/java");

    @Option(names = "--print", description = "Print the text and write nothing.")
    boolean print;

    @Option(names = "--overwrite", description = "Replace files that are there.")
    boolean overwrite;

    /// Makes the text of classes.
    interface Generator {
        List<SourceFile> generate(SchemaInfo schema, Dialect dialect, SourceOptions options);
    }

    Answer write(Workspace workspace, Generator generator) {
        List<SourceFile> files = workspace.withDatabase(database -> {
            SchemaInfo schema = SchemaInspector.on(database).schema();
            check(schema);
            return generator.generate(schema, database.unwrap(Dialect.class), options());
        });
        if (files.isEmpty()) {
            return Answer.of("There is no table to write Java for.").withStatus(Answer.Status.WARNING);
        }
        String message = Answer.count(files.size(), "file") + ".";
        return print
                ? Answer.ofText(message, files.stream().map(SourceFile::text).collect(Collectors.joining("\n")))
                : written(workspace, files);
    }

    private void check(SchemaInfo schema) {
        List<String> known = schema.tables().stream().map(TableDetails::name).toList();
        tables.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw new TableNotFoundException(
                    Problem.of("The table does not exist.")
                            .with("table", unknown)
                            .hint(Nearest.hint(unknown, known, "The database has no tables.")),
                    null);
        });
    }

    private SourceOptions options() {
        SourceOptions options = SourceOptions.inPackage(packageName);
        if (!tables.isEmpty()) {
            return options.only(tables.toArray(String[]::new));
        }
        return options.without(
                Stream.concat(OWN.stream(), SchemaSetup.all().stream().flatMap(part -> part.tables().keySet().stream()))
                        .toArray(String[]::new));
    }

    private Answer written(Workspace workspace, List<SourceFile> files) {
        Path folder = workspace.directory().resolve(output).resolve(packageName.replace('.', '/'));
        List<Path> paths = new ArrayList<>();
        for (SourceFile file : files) {
            Path path = folder.resolve(file.fileName());
            if (Files.exists(path) && !overwrite) {
                throw new MisuseException(Problem.of("A file is there already.")
                        .with("file", Shown.path(workspace, path))
                        .hint("Say --overwrite to replace it, --print to see the text, or name another --output."));
            }
            paths.add(path);
        }
        Table table = Table.report("file");
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < paths.size(); i++) {
                Files.writeString(paths.get(i), files.get(i).text());
                table.add(Shown.path(workspace, paths.get(i)));
            }
        } catch (IOException refused) {
            throw new ConfigurationException(
                    Problem.of("The sources cannot be written.")
                            .with("folder", folder)
                            .with("reason", refused.getMessage())
                            .hint("Name another folder with --output."),
                    refused);
        }
        return Answer.of("Wrote " + Answer.count(paths.size(), "file") + ".", table);
    }
}

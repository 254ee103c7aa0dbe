package dev.lexigram.cli.entity;

import dev.lexigram.cli.task.MisuseException;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.Problem;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the application's records are. Filled by picocli.
public final class EntityOptions {

    private static final List<String> CLASSES = List.of(
            "target/classes", "build/classes/java/main", "build/classes/kotlin/main", "out/production/classes", "bin");
    private static final List<String> SOURCES = List.of("src/main/java", "model", "src");

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            description =
                    "The folders and jars of the application; the default are its build's, such as target/classes.")
    @Nullable
    String classPath;

    @Option(
            names = "--source",
            paramLabel = "DIR",
            description = "Compile the records in this folder instead; the default where nothing is built is"
                    + " src/main/java or model.")
    @Nullable
    Path source;

    @Option(names = "--package", paramLabel = "NAME", description = "Only records of this package and those below it.")
    String packageName = "";

    /// The application's records that have `@Entity`.
    ///
    /// @throws MisuseException when nothing says where they are, or none is there
    public EntityClasses find(Workspace workspace) {
        EntityClasses found = search(workspace);
        if (found.types().isEmpty()) {
            found.close();
            throw new MisuseException(Problem.of("No record has the annotation @Entity.")
                    .with("searched", found.place())
                    .with("package", packageName.isEmpty() ? null : packageName)
                    .hint("Annotate them, or say with --classpath, --source and --package where they are."));
        }
        return found;
    }

    private EntityClasses search(Workspace workspace) {
        List<Path> given = classPath == null ? List.of() : entries(workspace, classPath);
        if (source != null) {
            return SourceRecords.in(workspace.directory().resolve(source), given, packageName);
        }
        List<Path> classes = given.isEmpty() ? existing(workspace, CLASSES) : given;
        if (!classes.isEmpty()) {
            return EntityClasses.in(classes, packageName);
        }
        List<Path> sources = existing(workspace, SOURCES);
        if (sources.isEmpty()) {
            throw new MisuseException(Problem.of("The application's records were not found.")
                    .with("searched", String.join(", ", CLASSES) + ", " + String.join(", ", SOURCES))
                    .hint("Say --classpath target/classes or --source src/main/java with the folder of yours."));
        }
        return SourceRecords.in(sources.getFirst(), given, packageName);
    }

    private static List<Path> entries(Workspace workspace, String text) {
        List<Path> entries = Arrays.stream(text.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(workspace.directory()::resolve)
                .toList();
        entries.stream().filter(entry -> !Files.exists(entry)).findFirst().ifPresent(missing -> {
            throw new MisuseException(Problem.of("An entry of the class path does not exist.")
                    .with("entry", missing)
                    .hint("Build the application first, or name another."));
        });
        return entries;
    }

    private static List<Path> existing(Workspace workspace, List<String> names) {
        return names.stream()
                .map(workspace.directory()::resolve)
                .filter(Files::isDirectory)
                .toList();
    }
}

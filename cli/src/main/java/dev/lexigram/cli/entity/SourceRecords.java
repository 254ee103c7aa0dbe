package dev.lexigram.cli.entity;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Compiles the records of a folder of sources, for those who have no build yet. The classes go into a folder that
/// is deleted afterwards.
final class SourceRecords {

    private static final String MARK = "@Entity";

    private SourceRecords() {}

    /// @param source the folder
    /// @param classPath what the records need beside the library
    static EntityClasses in(Path source, List<Path> classPath, String packageName) {
        List<Path> files = files(source);
        Path classes = folder();
        try {
            if (!files.isEmpty()) {
                compile(source, files, classPath, classes);
            }
            List<Path> entries = new ArrayList<>(List.of(classes));
            entries.addAll(classPath);
            return EntityClasses.in(entries, packageName, source.toString(), classes);
        } catch (ConfigurationException failed) {
            delete(classes);
            throw failed;
        }
    }

    /// Only the records themselves: the compiler finds by itself what they need, and the rest of an application may
    /// need libraries that nobody named.
    private static List<Path> files(Path source) {
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(SourceRecords::isMarked)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new ConfigurationException(
                    Problem.of("The sources cannot be read.")
                            .with("folder", source)
                            .with("reason", unreadable.getMessage())
                            .hint("Name another folder with --source."),
                    unreadable);
        }
    }

    private static boolean isMarked(Path file) {
        try {
            return Files.readString(file).contains(MARK);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void compile(Path source, List<Path> files, List<Path> classPath, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new ConfigurationException(Problem.of("This Java has no compiler.")
                    .with("home", System.getProperty("java.home"))
                    .hint("Use a JDK, or build the application and name its classes with --classpath."));
        }
        String path = Stream.concat(
                        Stream.of(System.getProperty("java.class.path")),
                        classPath.stream().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> options = List.of(
                "-d", classes.toString(), "-cp", path, "-sourcepath", source.toString(), "-proc:none", "-parameters");
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
            Boolean compiled = compiler.getTask(
                            new StringWriter(),
                            manager,
                            problems,
                            options,
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!compiled) {
                throw refused(problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurationException refused(DiagnosticCollector<JavaFileObject> problems) {
        Problem problem = Problem.of("The records cannot be compiled.");
        return new ConfigurationException(problems.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .map(first -> problem.with("file", name(first))
                        .with("line", first.getLineNumber())
                        .with("reason", first.getMessage(Locale.ROOT)))
                .orElse(problem)
                .hint("Correct the record, or add to --classpath what it needs."));
    }

    private static @Nullable String name(Diagnostic<? extends JavaFileObject> problem) {
        return problem.getSource() == null
                ? null
                : String.valueOf(Path.of(problem.getSource().toUri()).getFileName());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("lexigram-records");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    static void delete(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException kept) {
            folder.toFile().deleteOnExit();
        }
    }
}

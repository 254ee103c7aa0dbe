package dev.lexigram.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// One run of the compiler with the processor, into a folder.
///
/// @param messages what the compiler said: errors and warnings
/// @param sources the generated sources by class name
/// @param resources the other generated files by path
record Compilation(List<Message> messages, Map<String, String> sources, Map<String, String> resources) {

    /// Something that the compiler said.
    ///
    /// @param kind error or warning
    /// @param file the source's name, without folders
    /// @param line from 1
    record Message(Diagnostic.Kind kind, String file, long line, String text) {}

    /// Sources that are held in memory.
    record Source(String className, String text) {
        JavaFileObject file() {
            URI uri = URI.create("string:///" + className.replace('.', '/') + ".java");
            return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return text;
                }
            };
        }
    }

    /// Compiles sources with options such as `-Alexigram.migrations=…`; classes and generated files go to the
    /// folder.
    static Compilation of(Path folder, List<Source> sources, Processor processor, String... options) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> heard = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(heard, Locale.ROOT, null)) {
            Path generated = Files.createDirectories(folder.resolve("generated"));
            Path classes = Files.createDirectories(folder.resolve("classes"));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            List<String> all =
                    new ArrayList<>(List.of("-Xlint:all,-processing,-classfile", "-parameters", "-proc:full"));
            all.addAll(List.of(options));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null,
                    files,
                    heard,
                    all,
                    null,
                    sources.stream().map(Source::file).toList());
            task.setProcessors(List.of(processor));
            task.call();
            return new Compilation(
                    heard.getDiagnostics().stream().map(Compilation::message).toList(),
                    read(generated, ".java"),
                    read(classes, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Message message(Diagnostic<? extends JavaFileObject> said) {
        JavaFileObject source = said.getSource();
        String name = source == null ? "" : source.getName();
        return new Message(
                said.getKind(),
                name.substring(name.lastIndexOf('/') + 1),
                said.getLineNumber(),
                said.getMessage(Locale.ROOT));
    }

    private static Map<String, String> read(Path folder, String suffix) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (name.endsWith(suffix) && !name.endsWith(".class")) {
                    found.put(
                            name.substring(0, name.length() - suffix.length())
                                    .replace('/', suffix.isEmpty() ? '/' : '.'),
                            Files.readString(file));
                }
            }
        }
        return found;
    }

    /// What was said of this kind.
    List<Message> all(Diagnostic.Kind kind) {
        return messages.stream().filter(message -> message.kind() == kind).toList();
    }
}

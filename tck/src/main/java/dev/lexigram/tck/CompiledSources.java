package dev.lexigram.tck;

import dev.lexigram.sql.generate.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Generated sources, compiled with all of the compiler's warnings as errors.
///
/// @param loader knows the classes
/// @param packageName their package
public record CompiledSources(URLClassLoader loader, String packageName) implements AutoCloseable {

    /// @param folder an empty folder
    /// @throws IllegalArgumentException when they do not compile; it has what the compiler says
    public static CompiledSources of(Path folder, String packageName, List<SourceFile> sources) {
        try {
            Path at = Files.createDirectories(folder.resolve(packageName.replace('.', '/')));
            List<Path> files = new ArrayList<>();
            for (SourceFile source : sources) {
                files.add(Files.writeString(at.resolve(source.fileName()), source.text()));
            }
            compile(folder, files);
            URL[] places = {folder.toUri().toURL()};
            return new CompiledSources(new URLClassLoader(places, CompiledSources.class.getClassLoader()), packageName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Path folder, List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options =
                List.of("-d", folder.toString(), "-proc:none", "-Xlint:all,-path,-classfile", "-Werror", "-parameters");
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            boolean compiled = compiler.getTask(
                            said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!compiled) {
                throw new IllegalArgumentException("The sources do not compile: " + said);
            }
        }
    }

    /// The class of a source.
    public Class<?> named(String className) {
        try {
            return loader.loadClass(packageName + "." + className);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

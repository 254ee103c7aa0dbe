package dev.lexigram.cli.entity;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.mapping.Entity;
import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The records with `@Entity` on a class path. Class files are read for the annotation, and only those that have it
/// are loaded. To be closed when the records are not needed any more.
///
/// @param types the records, sorted by name
/// @param place where they were looked for
/// @param loader what loaded them
/// @param scratch a folder that goes with it, or null
public record EntityClasses(
        List<Class<?>> types,
        String place,
        URLClassLoader loader,
        @Nullable Path scratch) implements AutoCloseable {

    private static final String ENTITY = Entity.class.descriptorString();

    public EntityClasses {
        types = List.copyOf(types);
    }

    /// Those in these folders and jars.
    static EntityClasses in(List<Path> entries, String packageName) {
        return in(
                entries,
                packageName,
                String.join(", ", entries.stream().map(Path::toString).toList()),
                null);
    }

    static EntityClasses in(List<Path> entries, String packageName, String place, @Nullable Path scratch) {
        Map<String, Path> names = new TreeMap<>();
        entries.forEach(entry -> scan(entry).forEach(name -> names.put(name, entry)));
        URLClassLoader loader = new URLClassLoader(
                entries.stream().map(EntityClasses::url).toArray(URL[]::new), EntityClasses.class.getClassLoader());
        List<Class<?>> types = new ArrayList<>();
        for (String name : names.keySet()) {
            if (packageName.isEmpty() || name.startsWith(packageName + ".")) {
                types.add(load(name, loader));
            }
        }
        return new EntityClasses(types, place, loader, scratch);
    }

    private static List<String> scan(Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                return below(entry);
            }
            try (FileSystem jar = FileSystems.newFileSystem(entry)) {
                return below(jar.getPath("/"));
            }
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    Problem.of("An entry of the class path cannot be read.")
                            .with("entry", entry)
                            .with("reason", unreadable.getMessage())
                            .hint("Name folders of classes and jars."),
                    unreadable);
        }
    }

    private static List<String> below(Path root) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(".class") && !file.startsWith(root.resolve("META-INF"))) {
                    ClassModel model = ClassFile.of().parse(Files.readAllBytes(file));
                    if (isEntity(model)) {
                        found.add(model.thisClass().asInternalName().replace('/', '.'));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isEntity(ClassModel model) {
        return model
                .findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(RuntimeVisibleAnnotationsAttribute::annotations)
                .orElse(List.of())
                .stream()
                .map(Annotation::className)
                .anyMatch(name -> name.stringValue().equals(ENTITY));
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new ConfigurationException(
                    Problem.of("An entry of the class path cannot be read.").with("entry", entry), impossible);
        }
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError incomplete) {
            throw new ConfigurationException(
                    Problem.of("A record cannot be loaded.")
                            .with("record", name)
                            .with("reason", incomplete.getMessage())
                            .hint("Add to --classpath what it needs."),
                    incomplete);
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException stillOpen) {
            // The process ends soon, and what it holds with it.
            return;
        } finally {
            SourceRecords.delete(scratch);
        }
    }
}

package dev.lexigram.cli.check;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.manifest.QueryManifest;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Finds the manifests of compiled repositories.
final class ManifestFiles {

    // Where builds put classes.
    private static final List<String> USUAL = List.of("target/classes", "build/classes/java/main");

    private ManifestFiles() {}

    /// Those in folders and jars, or of the project in a directory when none is named; sorted by repository.
    ///
    /// @throws ConfigurationException when there are none
    static List<QueryManifest> in(Path directory, List<Path> named) {
        List<Path> places = named.isEmpty()
                ? USUAL.stream()
                        .map(directory::resolve)
                        .filter(Files::isDirectory)
                        .toList()
                : named.stream().map(directory::resolve).toList();
        List<QueryManifest> found = new ArrayList<>();
        places.forEach(place -> read(place, found));
        if (found.isEmpty()) {
            List<String> names =
                    named.isEmpty() ? USUAL : named.stream().map(Path::toString).toList();
            throw new ConfigurationException(Problem.of("No manifest of a repository was found.")
                    .with("looked in", String.join(", ", names))
                    .hint("Compile the project with lexigram-processor, or name its folders of classes and jars by"
                            + " --classes."));
        }
        return found;
    }

    private static void read(Path place, List<QueryManifest> found) {
        try {
            if (Files.isDirectory(place)) {
                readFolder(place.resolve(QueryManifest.FOLDER), found);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    readFolder(jar.getPath(QueryManifest.FOLDER), found);
                }
            }
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    Problem.of("The classes cannot be read.")
                            .with("place", place.getFileName())
                            .with("reason", unreadable.getClass().getSimpleName())
                            .hint("Name a folder or a jar that is there."),
                    unreadable);
        }
    }

    private static void readFolder(Path folder, List<QueryManifest> found) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                if (file.toString().endsWith(".json")) {
                    found.add(QueryManifest.parse(Files.readString(file)));
                }
            }
        }
    }
}

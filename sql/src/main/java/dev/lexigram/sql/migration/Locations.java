package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.error.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Reads the files of folders, which are in the file system or on the class path.
///
/// @param database the database's name
/// @param dialect the dialect's name
record Locations(String database, String dialect) {

    private static final String FILES = "filesystem:";
    private static final String CLASSES = "classpath:";

    /// All files that end in `.sql`, in the order of their paths.
    ///
    /// @throws MigrationValidationException when a folder is not there or a file cannot be read
    List<SourceFile> read(List<String> locations) {
        List<SourceFile> all = new ArrayList<>();
        for (String location : locations) {
            String place =
                    location.replace("{database}", database).replace("{dialect}", dialect.toLowerCase(Locale.ROOT));
            try {
                all.addAll(files(place));
            } catch (IOException e) {
                throw unreadable(place, e);
            }
        }
        return all;
    }

    private static List<SourceFile> files(String place) throws IOException {
        if (place.startsWith(CLASSES)) {
            return onClassPath(place);
        }
        boolean isAddress = place.startsWith("file:") || place.startsWith("jar:file:");
        return isAddress ? at(URI.create(place)) : inFolder(place);
    }

    private static List<SourceFile> inFolder(String place) throws IOException {
        Path folder = Path.of(place.startsWith(FILES) ? place.substring(FILES.length()) : place);
        if (!Files.isDirectory(folder)) {
            throw missing(place, "Make the folder " + folder.toAbsolutePath() + ", or name another location.");
        }
        return below(folder);
    }

    private static List<SourceFile> below(Path folder) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.sorted()::iterator) {
                String name = String.valueOf(path.getFileName());
                if (FileName.isSql(name) && Files.isRegularFile(path)) {
                    String text = Files.readString(path, StandardCharsets.UTF_8);
                    String place =
                            String.valueOf(folder.relativize(path).getParent()).replace('\\', '/');
                    files.add(new SourceFile(
                            path.toString(), name, place.equals("null") ? "" : place, Checksum.normal(text)));
                }
            }
        }
        return files;
    }

    private static List<SourceFile> onClassPath(String place) throws IOException {
        String folder = place.substring(CLASSES.length()).replaceAll("^/+|/+$", "");
        List<URL> found = Collections.list(loader().getResources(folder));
        if (found.isEmpty()) {
            throw missing(
                    place,
                    "See whether the folder is in a jar or directory of the class path; jars need entries for"
                            + " folders.");
        }
        List<SourceFile> files = new ArrayList<>();
        for (URL url : found) {
            files.addAll(at(uri(url, place)));
        }
        return files;
    }

    /// Where the class path is asked for resources.
    static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : Locations.class.getClassLoader();
    }

    private static URI uri(URL url, String place) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw unreadable(place, e);
        }
    }

    private static List<SourceFile> at(URI place) throws IOException {
        if (!place.getScheme().equals("jar")) {
            return below(Path.of(place));
        }
        // Not by way of the shared file system of that address: someone else might close it.
        String[] parts = place.getRawSchemeSpecificPart().split("!", 2);
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(parts[0])), Map.of())) {
            return below(jar.getPath(URI.create(parts[1]).getPath()));
        }
    }

    private static MigrationValidationException missing(String place, String hint) {
        return new MigrationValidationException(
                Problem.of("The folder of the migrations is not there.")
                        .with("location", place)
                        .hint(hint),
                null);
    }

    private static MigrationValidationException unreadable(String place, Exception cause) {
        return new MigrationValidationException(
                Problem.of("The migrations cannot be read.")
                        .with("location", place)
                        .with("reason", cause.getClass().getSimpleName())
                        .with("found", cause.getMessage())
                        .hint("See whether the files may be read and are UTF-8."),
                cause);
    }
}

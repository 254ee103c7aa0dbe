package dev.lexigram.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The files of the project under test, found from its root.
record Project(Path root) {

    /// Folders that hold products or tools rather than the project.
    private static final Set<String> SKIPPED = Set.of("target", ".git", ".idea", ".vscode");

    /// The project this test runs in.
    static Project current() {
        String given = System.getProperty("project.root");
        return new Project(
                given != null ? Path.of(given) : rootAbove(Path.of("").toAbsolutePath()));
    }

    private static Path rootAbove(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".ci"))) {
                return folder;
            }
        }
        throw new IllegalStateException("No folder above " + start + " has a .ci folder.");
    }

    /// All files whose name ends like this, in a fixed order.
    List<Path> files(String suffix) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(path -> path.getFileName().toString().endsWith(suffix))
                    .filter(this::isOurs)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// All Java sources of all modules, main and test. Those among the resources are texts that tests are made with.
    List<Path> sources() {
        return files(".java").stream()
                .filter(path ->
                        name(path).contains("src/main/java/") || name(path).contains("src/test/java/"))
                .toList();
    }

    /// Compiled tests of all modules but this one, as far as they are built.
    List<Path> testClasses() {
        try (Stream<Path> modules = Files.list(root)) {
            return modules.filter(module -> !module.endsWith("architecture"))
                    .map(module -> module.resolve("target/test-classes"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The path below the root, with forward slashes.
    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /// The text of a file.
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private boolean isOurs(Path file) {
        for (Path part : root.relativize(file)) {
            if (SKIPPED.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }
}

package dev.lexigram.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Holds the size of source files: 400 lines of main code, 600 of tests.
class SizeTest {

    private static final int MAIN_LINES = 400;
    private static final int TEST_LINES = 600;

    /// Larger files, by name below the root, and why each cannot be split.
    private static final Map<String, String> EXCEPTIONS = Map.of();

    @Test
    void noSourceIsTooLong() {
        Project project = Project.current();
        List<String> tooLong = project.sources().stream()
                .filter(file -> !EXCEPTIONS.containsKey(project.name(file)))
                .filter(file -> lines(file) > limit(project.name(file)))
                .map(file -> project.name(file) + " has " + lines(file) + " lines")
                .toList();

        assertThat(tooLong).as("files that should be split").isEmpty();
    }

    @Test
    void everyExceptionIsStillNeeded() {
        Project project = Project.current();
        assertThat(EXCEPTIONS.keySet()).allMatch(name -> lines(project.root().resolve(name)) > limit(name));
        assertThat(EXCEPTIONS.values()).noneMatch(String::isBlank);
    }

    private static long lines(Path file) {
        return Project.read(file).lines().count();
    }

    private static int limit(String name) {
        return name.contains("src/main/") ? MAIN_LINES : TEST_LINES;
    }
}

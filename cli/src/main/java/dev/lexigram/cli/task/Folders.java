package dev.lexigram.cli.task;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the migrations are. Filled by picocli.
public final class Folders {

    private static final String CLASS_PATH = "classpath:";
    private static final String FILES = "filesystem:";
    // Where a build takes the class path's folders from.
    private static final List<String> RESOURCES =
            List.of("src/main/resources", "target/classes", "build/resources/main");

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "The folder of the migrations; the default is what sql.migrations.locations says.")
    @Nullable
    Path folder;

    /// All folders, as the engine takes them.
    public List<String> locations(Workspace workspace) {
        if (folder != null) {
            return List.of(FILES + workspace.directory().resolve(folder));
        }
        return workspace.configured().migrations().locations().stream()
                .map(location -> location(workspace, filled(workspace, location)))
                .toList();
    }

    /// A folder of the application's class path is one of this program's only as a folder of the sources.
    private static String location(Workspace workspace, String location) {
        if (!location.startsWith(CLASS_PATH)) {
            return FILES + workspace.directory().resolve(plain(location));
        }
        String inside = location.substring(CLASS_PATH.length()).replaceAll("^/+", "");
        return RESOURCES.stream()
                .map(root -> workspace.directory().resolve(root).resolve(inside))
                .filter(Files::isDirectory)
                .findFirst()
                .map(found -> FILES + found)
                .orElse(location);
    }

    private static String plain(String location) {
        return location.startsWith(FILES) ? location.substring(FILES.length()) : location;
    }

    /// The folder for new files: the last one that is in the file system.
    public Path in(Workspace workspace) {
        String last = locations(workspace).stream()
                .filter(location -> location.startsWith(FILES))
                .reduce((first, second) -> second)
                .orElse(FILES + workspace.directory().resolve("migrations"));
        return Path.of(filled(workspace, plain(last)));
    }

    private static String filled(Workspace workspace, String name) {
        return name.contains("{")
                ? name.replace("{database}", workspace.database().name())
                        .replace("{dialect}", workspace.address().scheme().toLowerCase(Locale.ROOT))
                : name;
    }

    /// That folder as a person would write it.
    public String shown(Workspace workspace) {
        return Shown.path(workspace, in(workspace));
    }

    public boolean exist(Workspace workspace) {
        return Files.isDirectory(in(workspace));
    }

    /// Creates it with its parents.
    ///
    /// @throws ConfigurationException when it cannot be
    public void create(Workspace workspace) {
        try {
            Files.createDirectories(in(workspace));
        } catch (IOException refused) {
            throw new ConfigurationException(
                    Problem.of("The folder cannot be created.")
                            .with("folder", shown(workspace))
                            .with("reason", refused.getMessage())
                            .hint("Name another with --dir, or create it yourself."),
                    refused);
        }
    }
}

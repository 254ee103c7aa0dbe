package dev.lexigram.config;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts a {@link Config} together. Not thread-safe.
public final class ConfigBuilder {

    private static final Pattern PROFILE = Pattern.compile("[A-Za-z0-9_-]+");
    private static final List<String> SUFFIXES = List.of(".yaml", ".yml");

    private @Nullable Path file;
    private @Nullable Path directory;
    private @Nullable String profile;
    private @Nullable Map<String, String> environment;
    private Node.Branch code = Node.Branch.empty(Origin.CODE);

    ConfigBuilder() {}

    /// Reads this file, which must exist, and the profile's file beside it, `<name>.<profile>.yaml`.
    public ConfigBuilder yaml(Path yamlFile) {
        this.file = Objects.requireNonNull(yamlFile, "yamlFile");
        return this;
    }

    /// Reads `application.yaml` (or `.yml`), if it exists, and the profile's file from this directory.
    public ConfigBuilder directory(Path path) {
        this.directory = Objects.requireNonNull(path, "path");
        return this;
    }

    /// The profile; without this call `LEX_PROFILE` decides.
    public ConfigBuilder profile(String name) {
        this.profile = Objects.requireNonNull(name, "name");
        return this;
    }

    /// The variables; without this call those of the process.
    public ConfigBuilder environment(Map<String, String> variables) {
        this.environment = Map.copyOf(variables);
        return this;
    }

    /// Adds values from code, weaker than files and variables; keys are names or paths such as
    /// `sql.pool.max_size`.
    public ConfigBuilder set(Map<String, ?> values) {
        this.code = (Node.Branch) Node.merge(code, CodeValues.tree(values));
        return this;
    }

    /// Reads files and variables.
    ///
    /// @throws ConfigurationException when a file cannot be read, a variable is missing or the profile has no
    /// file
    public Config build() {
        Map<String, String> variables = environment == null ? System.getenv() : environment;
        String chosen = profile == null ? variables.get(Variables.PROFILE) : profile;
        String overlay = chosen == null || chosen.isBlank() ? null : checked(chosen);
        Node tree = code;
        for (Path each : files(overlay)) {
            tree = Node.merge(tree, YamlFile.read(each));
        }
        tree = new Interpolation(variables).resolve("", Node.merge(tree, Variables.tree(variables)));
        return new Config((Node.Branch) tree, variables, overlay);
    }

    private static String checked(String name) {
        if (!PROFILE.matcher(name).matches()) {
            throw new ConfigurationException(Problem.of("The profile's name is not valid.")
                    .with("profile", name)
                    .hint("Use letters, digits, '-' and '_'."));
        }
        return name;
    }

    private List<Path> files(@Nullable String overlay) {
        Stream<Path> found = Stream.empty();
        if (directory != null) {
            found = Stream.of(find(directory, "application"), overlay(directory, "application", overlay))
                    .flatMap(Optional::stream);
        }
        if (file != null) {
            String name = String.valueOf(file.getFileName());
            String stem = name.replaceFirst("\\.ya?ml$", "");
            Path parent = file.toAbsolutePath().getParent();
            Optional<Path> over = parent == null ? Optional.empty() : overlay(parent, stem, overlay);
            found = Stream.concat(found, Stream.concat(Stream.of(file), over.stream()));
        }
        return found.toList();
    }

    private static Optional<Path> overlay(Path directory, String stem, @Nullable String profile) {
        if (profile == null) {
            return Optional.empty();
        }
        Optional<Path> found = find(directory, stem + "." + profile);
        if (found.isEmpty()) {
            throw new ConfigurationException(Problem.of("The profile has no configuration file.")
                    .with("profile", profile)
                    .with("file", directory.resolve(stem + "." + profile + ".yaml"))
                    .hint("Found: " + present(directory, stem) + ". Add the file or choose another profile."));
        }
        return found;
    }

    private static Optional<Path> find(Path directory, String stem) {
        List<Path> found = SUFFIXES.stream()
                .map(suffix -> directory.resolve(stem + suffix))
                .filter(Files::isRegularFile)
                .toList();
        if (found.size() > 1) {
            throw new ConfigurationException(Problem.of("Two configuration files have the same role.")
                    .with("file", found.get(0))
                    .with("other", found.get(1))
                    .hint("Keep one of them."));
        }
        return found.stream().findFirst();
    }

    private static String present(Path directory, String stem) {
        try (Stream<Path> files = Files.list(directory.toAbsolutePath())) {
            List<String> names = files.map(each -> String.valueOf(each.getFileName()))
                    .filter(name ->
                            name.startsWith(stem + ".") && SUFFIXES.stream().anyMatch(name::endsWith))
                    .sorted()
                    .toList();
            return names.isEmpty() ? "none" : String.join(", ", names);
        } catch (IOException unreadable) {
            return "none";
        }
    }
}

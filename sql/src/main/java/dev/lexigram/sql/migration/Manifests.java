package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.error.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Finds packages of migrations by the files that describe them.
final class Manifests {

    private static final String FILE = "migrations/manifest.yaml";

    /// What is in such a file.
    private record Manifest(String name, Set<String> dependencies) {}

    private Manifests() {}

    static List<MigrationPackage> onClassPath() {
        List<MigrationPackage> packages = new ArrayList<>();
        try {
            for (URL file : Collections.list(Locations.loader().getResources(FILE))) {
                packages.add(read(file));
            }
        } catch (IOException e) {
            throw unusable(FILE, e);
        }
        return packages;
    }

    private static MigrationPackage read(URL file) throws IOException {
        Manifest manifest = parsed(file);
        if (manifest.name().isBlank()) {
            throw unusable(file.toString(), null);
        }
        String folder = file.toString().substring(0, file.toString().lastIndexOf('/'));
        return new MigrationPackage(manifest.name(), List.of(folder), List.of(), manifest.dependencies());
    }

    private static Manifest parsed(URL file) throws IOException {
        try (InputStream text = file.openStream()) {
            JsonNode tree = new YAMLMapper().readTree(text);
            Set<String> needed = new TreeSet<>();
            tree.path("dependencies").forEach(each -> needed.add(each.asString("")));
            return new Manifest(tree.path("package").asString(""), needed);
        } catch (JacksonException e) {
            throw unusable(file.toString(), e);
        }
    }

    private static MigrationValidationException unusable(String file, @Nullable Exception cause) {
        return new MigrationValidationException(
                Problem.of("The description of a package of migrations cannot be used.")
                        .with("file", file)
                        .hint("Write the lines 'package: name' and, if it needs others, 'dependencies: [other]'."),
                cause);
    }
}

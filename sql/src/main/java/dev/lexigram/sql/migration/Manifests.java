package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.error.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds packages of migrations by the files that describe them, which are the few lines of YAML that this takes: a
/// name, and a list on one line or on several.
final class Manifests {

    private static final String FILE = "migrations/manifest.yaml";
    private static final Pattern NAME = Pattern.compile("package:\\s*(\\w+)");
    private static final Pattern LIST = Pattern.compile("dependencies:\\s*(?:\\[([\\w,\\s]*)])?");
    private static final Pattern ELEMENT = Pattern.compile("\\s*-\\s+(\\w+)");

    private Manifests() {}

    static List<MigrationPackage> onClassPath() {
        List<MigrationPackage> packages = new ArrayList<>();
        try {
            for (URL file : Collections.list(Locations.loader().getResources(FILE))) {
                packages.add(read(file));
            }
        } catch (IOException e) {
            throw unusable(FILE, FILE, e);
        }
        return packages;
    }

    private static MigrationPackage read(URL file) throws IOException {
        String place = file.toString();
        String name = "";
        Set<String> needed = new TreeSet<>();
        for (String line : lines(file)) {
            Matcher packageName = NAME.matcher(line);
            if (packageName.matches()) {
                name = packageName.group(1);
            } else if (!addNeeded(line, needed)) {
                throw unusable(place, line, null);
            }
        }
        if (name.isEmpty()) {
            throw unusable(place, "no name", null);
        }
        return new MigrationPackage(name, List.of(place.substring(0, place.lastIndexOf('/'))), List.of(), needed);
    }

    private static List<String> lines(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("(^|\\s)#.*", "").stripTrailing())
                    .filter(line -> !line.isBlank() && !line.equals("---"))
                    .toList();
        }
    }

    private static boolean addNeeded(String line, Set<String> needed) {
        Matcher element = ELEMENT.matcher(line);
        if (element.matches()) {
            needed.add(element.group(1));
            return true;
        }
        Matcher list = LIST.matcher(line);
        if (!list.matches()) {
            return false;
        }
        String elements = list.group(1);
        if (elements != null && !elements.isBlank()) {
            needed.addAll(List.of(elements.strip().split("\\s*,\\s*")));
        }
        return true;
    }

    private static MigrationValidationException unusable(String file, String found, @Nullable Exception cause) {
        return new MigrationValidationException(
                Problem.of("The description of a package of migrations cannot be used.")
                        .with("file", file)
                        .with("found", found)
                        .hint("Write the lines 'package: name' and, if it needs others, 'dependencies: [other]'."),
                cause);
    }
}

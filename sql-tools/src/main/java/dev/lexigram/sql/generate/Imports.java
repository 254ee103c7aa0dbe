package dev.lexigram.sql.generate;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The classes that a source imports. Not thread-safe.
final class Imports {

    private final Set<String> classes = new TreeSet<>();

    /// An annotation of {@link dev.lexigram.contracts.mapping}, as it is written.
    String mapping(String annotation) {
        classes.add("dev.lexigram.contracts.mapping." + annotation);
        return "@" + annotation;
    }

    /// A type, as it is written.
    String type(JavaType type) {
        add(type);
        return type.name();
    }

    void add(JavaType type) {
        if (!type.imported().isEmpty()) {
            classes.add(type.imported());
        }
    }

    void add(String name) {
        classes.add(name);
    }

    /// The package and the imports, with an empty line behind each.
    String head(String packageName) {
        String lines = classes.stream().map(name -> "import " + name + ";\n").collect(Collectors.joining());
        return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n")
                + (lines.isEmpty() ? "" : lines + "\n");
    }
}

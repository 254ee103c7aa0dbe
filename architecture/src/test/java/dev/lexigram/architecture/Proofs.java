package dev.lexigram.architecture;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The tests of all modules, found by class and method name in their sources.
final class Proofs {

    private final Map<String, List<Path>> filesByClass;
    private final Map<Path, SourceOutline> outlines = new HashMap<>();

    Proofs(List<Path> sources) {
        this.filesByClass = sources.stream()
                .collect(Collectors.groupingBy(
                        path -> path.getFileName().toString().replace(".java", "")));
    }

    /// The tests under `src/test/java` of each module, and the contract suites of `tck`.
    static Proofs of(Project project) {
        return new Proofs(project.sources().stream()
                .filter(path -> isTest(project.name(path)))
                .toList());
    }

    private static boolean isTest(String name) {
        return !name.contains("/fixture/")
                && (name.contains("src/test/java/") || name.startsWith("tck/src/main/java/"));
    }

    /// Whether `ClassName`, `Outer.Inner` or `ClassName#method` is declared somewhere.
    boolean exists(String proof) {
        int hash = proof.indexOf('#');
        String type = hash < 0 ? proof : proof.substring(0, hash);
        String topLevel = type.contains(".") ? type.substring(0, type.indexOf('.')) : type;
        return filesByClass.getOrDefault(topLevel, List.of()).stream()
                .map(file -> outlines.computeIfAbsent(file, path -> SourceOutline.of(Project.read(path))))
                .anyMatch(outline ->
                        hash < 0 ? outline.hasType(type) : outline.hasMethod(type, proof.substring(hash + 1)));
    }
}

package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.MigrationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.migration.Definition.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Many migrations as one file. A new database begins with it; one that has them counts it as applied. Immutable.
///
/// @param fileName the name of the file
/// @param text what goes into it
/// @param sources the files that may go, once every database has them; their ways down go too
public record Squash(String fileName, String text, List<String> sources) {

    private static final Pattern HEADER = Pattern.compile("(?m)\\A-- squashes: ([0-9., ]+)$");
    private static final Pattern DELIMITER = Pattern.compile("(?im)^[ \\t]*delimiter\\b");

    public Squash {
        sources = List.copyOf(sources);
    }

    /// Writes the file.
    ///
    /// @return the file
    /// @throws MigrationException when it is there already or cannot be written
    public Path write(Path directory) {
        Path file = directory.resolve(fileName);
        try {
            return Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new MigrationException(
                    Problem.of("The file cannot be written.")
                            .with("file", file)
                            .with("reason", e.getClass().getSimpleName())
                            .hint("See whether it is there already, and whether its folder may be written."),
                    e);
        }
    }

    /// The versions that went into a file.
    static List<Version> versions(Definition baseline) {
        if (!(baseline.up() instanceof Action.Sql(Script script))) {
            return List.of();
        }
        Matcher header = HEADER.matcher(script.text());
        List<Version> versions = new ArrayList<>();
        if (header.find()) {
            for (String version : header.group(1).split(",")) {
                versions.add(Version.of(version.strip()));
            }
        }
        return versions;
    }

    static Squash of(Folder folder, Version last) {
        List<Definition> parts = parts(folder, last);
        List<Script> scripts = parts.stream().map(Squash::script).toList();
        StringBuilder text = new StringBuilder("-- squashes: ")
                .append(parts.stream()
                        .flatMap(each -> all(each).stream())
                        .map(Version::toString)
                        .collect(Collectors.joining(", ")))
                .append('\n');
        if (scripts.stream().anyMatch(each -> each.mode() == Script.Mode.NO_TRANSACTION)) {
            text.append("-- lexigram: no-transaction\n");
        }
        scripts.forEach(each -> append(text, each));
        return new Squash(
                "B" + last + "__squashed.sql",
                text.toString(),
                parts.stream().map(Definition::source).toList());
    }

    private static List<Definition> parts(Folder folder, Version last) {
        Optional<Definition> begin = folder.baselines().stream()
                .filter(each -> !each.at().isAfter(last))
                .reduce((one, next) -> next);
        List<Definition> parts = new ArrayList<>(begin.stream().toList());
        folder.versioned().stream()
                .filter(each -> !each.at().isAfter(last))
                .filter(each -> begin.isEmpty() || each.at().isAfter(begin.get().at()))
                .forEach(parts::add);
        return parts;
    }

    private static List<Version> all(Definition part) {
        List<Version> versions = versions(part);
        return versions.isEmpty() ? List.of(part.at()) : versions;
    }

    private static Script script(Definition definition) {
        if (definition.up() instanceof Action.Sql(Script script)) {
            return script;
        }
        throw new MigrationException(
                Problem.of("A migration in Java cannot be squashed.")
                        .with("version", definition.version())
                        .with("source", definition.source())
                        .hint("Squash up to the version before it."),
                null);
    }

    private static void append(StringBuilder text, Script script) {
        String body = HEADER.matcher(script.text()).replaceFirst("").strip();
        text.append("\n-- ").append(fileOf(script.source())).append('\n').append(body);
        if (DELIMITER.matcher(body).find()) {
            text.append("\ndelimiter ;");
        } else if (!body.endsWith(";")) {
            text.append("\n;");
        }
        text.append('\n');
    }

    private static String fileOf(String source) {
        return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
    }
}

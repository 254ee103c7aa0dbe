package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.migration.MigrationKind;
import dev.lexigram.sql.migration.Definition.Action;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Puts files and code together. Used once.
final class FolderReader {

    private final Map<Version, Definition> versioned = new TreeMap<>();
    private final Map<Version, Definition> baselines = new TreeMap<>();
    private final Map<String, Definition> repeatable = new TreeMap<>();
    private final Map<Version, Undo> undos = new TreeMap<>();

    /// The way down in a file of its own.
    private record Undo(String name, Script script) {}

    private FolderReader() {}

    /// @throws MigrationValidationException when there is anything in it that cannot be used
    static Folder read(MigrationOptions options, Locations locations) {
        FolderReader reader = new FolderReader();
        locations.read(options.locations()).forEach(reader::add);
        options.migrations().forEach(each -> reader.add(Definition.of(each)));
        reader.join();
        List<Definition> last = new ArrayList<>(reader.repeatable.values());
        last.sort(Comparator.comparing(Definition::name));
        return new Folder(List.copyOf(reader.versioned.values()), List.copyOf(reader.baselines.values()), last);
    }

    private void add(SourceFile file) {
        FileName name = FileName.of(file.name(), file.path());
        switch (name.form()) {
            case V -> {
                Script.Parts parts = Script.parts(file.path(), file.text());
                Definition up = definition(MigrationKind.VERSIONED, name, parts.up());
                Script down = parts.down();
                add(down == null || down.isEmpty() ? up : up.undoneBy(down));
            }
            case U -> addUndo(name, Script.whole(file.path(), file.text()));
            case R -> add(definition(MigrationKind.REPEATABLE, name, Script.whole(file.path(), file.text())));
            case B -> add(definition(MigrationKind.BASELINE, name, Script.whole(file.path(), file.text())));
        }
    }

    private static Definition definition(MigrationKind kind, FileName name, Script up) {
        return new Definition(
                kind, name.version(), name.name(), up.source(), Checksum.of(up.content()), new Action.Sql(up), null);
    }

    private void add(Definition definition) {
        Definition other = switch (definition.kind()) {
            case VERSIONED -> versioned.putIfAbsent(definition.at(), definition);
            case BASELINE -> baselines.putIfAbsent(definition.at(), definition);
            case REPEATABLE -> repeatable.putIfAbsent(definition.name().toLowerCase(Locale.ROOT), definition);
        };
        if (other != null) {
            throw doubled(definition.source(), other.source());
        }
    }

    private void addUndo(FileName name, Script script) {
        Version version = name.version();
        if (version == null) {
            throw new IllegalStateException("The name of such a file has a version.");
        }
        Undo other = undos.putIfAbsent(version, new Undo(name.name(), script));
        if (other != null) {
            throw doubled(script.source(), other.script().source());
        }
    }

    private static MigrationValidationException doubled(String one, String other) {
        return new MigrationValidationException(
                Problem.of("Two migrations have the same version or name.")
                        .with("one", other)
                        .with("other", one)
                        .hint("Give one of them another; leading zeros do not tell versions apart."),
                null);
    }

    private void join() {
        undos.forEach((version, undo) -> {
            Definition up = versioned.get(version);
            if (up == null) {
                throw wrong(undo, "A migration is undone that does not exist.", "Add the V file of this version.");
            }
            if (up.down() != null) {
                throw wrong(undo, "A migration says twice how it is undone.", "Keep the file or the part, not both.");
            }
            if (!undo.script().isEmpty()) {
                versioned.put(version, up.undoneBy(undo.script()));
            }
        });
    }

    private static MigrationValidationException wrong(Undo undo, String sentence, String hint) {
        return new MigrationValidationException(
                Problem.of(sentence).with("file", undo.script().source()).hint(hint), null);
    }
}

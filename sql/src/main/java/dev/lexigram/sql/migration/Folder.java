package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.MigrationNotFoundException;
import dev.lexigram.contracts.error.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All migrations that there are. Immutable.
///
/// @param versioned in the order of their versions
/// @param baselines those that stand for all up to a version, in their order
/// @param repeatable in the order of their names
record Folder(List<Definition> versioned, List<Definition> baselines, List<Definition> repeatable) {

    Folder {
        versioned = List.copyOf(versioned);
        baselines = List.copyOf(baselines);
        repeatable = List.copyOf(repeatable);
    }

    /// What changes whenever a migration comes, goes or is changed.
    String hash() {
        List<String> parts = new ArrayList<>();
        for (List<Definition> some : List.of(versioned, baselines, repeatable)) {
            for (Definition each : some) {
                parts.add(each.kind().name());
                parts.add(each.entry());
                parts.add(each.checksum());
            }
        }
        return Checksum.of(parts);
    }

    Optional<Version> head() {
        return Stream.concat(versioned.stream(), baselines.stream())
                .map(Definition::at)
                .max(Version::compareTo);
    }

    /// The migration of a version.
    ///
    /// @throws MigrationNotFoundException when there is none
    Version known(String version) {
        Version wanted = Version.of(version);
        if (Stream.concat(versioned.stream(), baselines.stream())
                .noneMatch(each -> each.at().equals(wanted))) {
            throw new MigrationNotFoundException(
                    Problem.of("There is no migration of this version.")
                            .with("version", wanted)
                            .with("latest", head().map(Version::toString).orElse("none"))
                            .hint("See status() for those that there are."),
                    null);
        }
        return wanted;
    }
}

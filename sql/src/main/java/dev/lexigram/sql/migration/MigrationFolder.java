package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.MigrationException;
import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.error.Problem;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes new migrations into a folder: `MigrationFolder.at(path).create("add users", up, down)`. Immutable.
///
/// @param directory the folder, which is made when it is needed
/// @param numbering where versions come from
/// @param form how many files a migration has
/// @param clock tells the time for versions
public record MigrationFolder(Path directory, Numbering numbering, Form form, Clock clock) {

    /// Where versions come from.
    public enum Numbering {
        /// The time, at UTC, to the second: people who work beside each other do not take the same.
        TIMESTAMP,
        /// One more than the greatest.
        NEXT_NUMBER
    }

    /// How many files a migration has.
    public enum Form {
        /// One, with the parts `-- migrate:up` and `-- migrate:down`.
        ONE_FILE,
        /// One for each way.
        PAIR
    }

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

    /// A folder whose versions are times, with one file for each migration.
    public static MigrationFolder at(Path directory) {
        return new MigrationFolder(directory, Numbering.TIMESTAMP, Form.ONE_FILE, Clock.systemUTC());
    }

    public MigrationFolder numbered(Numbering other) {
        return new MigrationFolder(directory, other, form, clock);
    }

    public MigrationFolder form(Form other) {
        return new MigrationFolder(directory, numbering, other, clock);
    }

    /// Writes a migration without statements.
    ///
    /// @return the files
    public List<Path> create(String name) {
        return create(name, "", "");
    }

    /// Writes a migration.
    ///
    /// @param name what it does; what cannot be in a file's name becomes an underscore
    /// @param up the statements
    /// @param down those that undo it; as long as there are none, it cannot be undone
    /// @return the files
    /// @throws MigrationValidationException when the name has no letter or digit
    /// @throws MigrationException when the files cannot be written
    public List<Path> create(String name, String up, String down) {
        String end = next() + "__" + slug(name) + ".sql";
        Path first = directory.resolve("V" + end);
        return switch (form) {
            case ONE_FILE -> List.of(write(first, "-- migrate:up\n" + body(up) + "\n-- migrate:down\n" + body(down)));
            case PAIR -> List.of(write(first, body(up)), write(directory.resolve("U" + end), body(down)));
        };
    }

    private static String body(String sql) {
        return sql.isBlank() ? "" : sql.strip() + "\n";
    }

    private static String slug(String name) {
        String slug = name.strip().replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_+|_+$", "");
        if (slug.isEmpty()) {
            throw new MigrationValidationException(
                    Problem.of("A migration needs a name.").with("name", name).hint("Say in words what it does."),
                    null);
        }
        return slug;
    }

    private Version next() {
        Optional<Version> greatest = greatest();
        Version time = Version.of(TIME.format(clock.instant()));
        if (numbering == Numbering.TIMESTAMP
                && greatest.filter(known -> !time.isAfter(known)).isEmpty()) {
            return time;
        }
        // Two in one second, or a clock that goes after: behind the others all the same.
        BigInteger number = greatest.map(known -> known.parts().getFirst()).orElse(BigInteger.ZERO);
        return new Version(List.of(number.add(BigInteger.ONE)));
    }

    private Optional<Version> greatest() {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(FileName::isSql)
                    .map(file -> FileName.of(file, file))
                    .flatMap(file -> Stream.ofNullable(file.version()))
                    .max(Version::compareTo);
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    private Path write(Path file, String text) {
        try {
            Files.createDirectories(directory);
            return Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static MigrationException unusable(Path place, IOException cause) {
        return new MigrationException(
                Problem.of("The folder of migrations cannot be read or written.")
                        .with("file", place)
                        .with("reason", cause.getClass().getSimpleName())
                        .hint("See whether it may be, and whether the file is there already."),
                cause);
    }
}

package dev.lexigram.cli.migration;

import dev.lexigram.cli.task.MisuseException;
import dev.lexigram.contracts.error.MigrationException;
import dev.lexigram.contracts.error.Problem;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Writes the files of new migrations.
///
/// @param folder where they go
record MigrationFiles(Path folder) {

    private static final Pattern NUMBER = Pattern.compile("[VB](\\d+)(?:[._]\\d+)*__.*\\.sql");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final int LONGEST_COUNTER = 6;

    /// The next version after the folder's own habit: a number more where they are counted, else the time.
    String nextVersion() {
        List<BigInteger> versions = versions();
        BigInteger last = versions.stream().max(BigInteger::compareTo).orElse(BigInteger.ZERO);
        boolean counted = !versions.isEmpty() && last.toString().length() <= LONGEST_COUNTER;
        BigInteger next = last.add(BigInteger.ONE);
        if (counted) {
            return next.toString();
        }
        BigInteger now = new BigInteger(LocalDateTime.now(ZoneOffset.UTC).format(TIME));
        return now.max(next).toString();
    }

    private List<BigInteger> versions() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> NUMBER.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .map(matcher -> new BigInteger(matcher.group(1)))
                    .toList();
        } catch (IOException missing) {
            throw new MigrationException(
                    Problem.of("The folder of the migrations is not there.")
                            .with("folder", folder)
                            .hint("Run lexigram db init, or name another with --dir."),
                    missing);
        }
    }

    /// A name as it stands in a file's name: `Add users!` becomes `add_users`.
    static String slug(String words) {
        String slug = words.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_|_$", "");
        if (slug.isEmpty()) {
            throw new MisuseException(Problem.of("A migration needs a name.")
                    .with("found", words)
                    .hint("Say in a few words what it does, such as add_users."));
        }
        return slug;
    }

    /// Writes a file that must not be there.
    Path write(String name, String text) {
        Path file = folder.resolve(name);
        try {
            return Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException refused) {
            throw new MigrationException(
                    Problem.of("The file cannot be written.")
                            .with("file", file)
                            .with("reason", refused.getClass().getSimpleName())
                            .hint("See whether it is there already, and whether its folder may be written."),
                    refused);
        }
    }
}

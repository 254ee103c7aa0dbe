package dev.lexigram.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Measures how long the command line takes for `db status` on SQLite: the launcher, the JVM and all else, from the
/// call to the end of the process.
final class CommandStart {

    private static final int LIMIT_MILLIS = 400;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Map<String, String> QUICK = Map.of();
    private static final Map<String, String> PLAIN = Map.of("LEXIGRAM_QUICK_START", "0");

    private CommandStart() {}

    /// @param rounds how many runs of each kind
    static List<String> measure(int rounds) {
        Path launcher = launcher();
        try {
            Path folder = Files.createTempDirectory("lexigram-start");
            try {
                Files.createDirectory(folder.resolve("migrations"));
                Files.writeString(
                        folder.resolve("migrations/V1__users.sql"), "create table users (id integer primary key);\n");
                // The first run may have to build.
                once(launcher, folder, Map.of("LEXIGRAM_SKIP_BUILD", "0"));
                Spread quick = several(launcher, folder, rounds, QUICK);
                Spread plain = several(launcher, folder, rounds, PLAIN);
                return List.of(
                        line("kept from an earlier start", quick) + "; limit " + LIMIT_MILLIS + " ms.",
                        line("without that", plain) + ": " + ratio(plain, quick) + " times as long.");
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String how, Spread millis) {
        return String.format(
                Locale.ROOT,
                "./lexigram db status on SQLite, %s: %.0f ms (%.0f to %.0f)",
                how,
                millis.median(),
                millis.min(),
                millis.max());
    }

    private static String ratio(Spread plain, Spread quick) {
        return String.format(Locale.ROOT, "%.1f", plain.median() / quick.median());
    }

    private static Spread several(Path launcher, Path folder, int rounds, Map<String, String> settings) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            millis.add(once(launcher, folder, settings) / NANOS_PER_MILLI);
        }
        return Spread.of(millis);
    }

    private static long once(Path launcher, Path folder, Map<String, String> settings) {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "db", "status", "--url", "sqlite:shop.db")
                .directory(folder.toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT);
        builder.environment().putAll(settings);
        long begin = System.nanoTime();
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("The command failed with exit code " + code + ".");
            }
            return System.nanoTime() - begin;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted.", e);
        }
    }

    /// The launcher of the checkout that this class was built in.
    private static Path launcher() {
        try {
            Path place = Path.of(CommandStart.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (Path folder = place; folder != null; folder = folder.getParent()) {
                if (Files.isExecutable(folder.resolve("lexigram"))) {
                    return folder.resolve("lexigram");
                }
            }
            throw new IllegalStateException("The launcher was not found above " + place + ".");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The place of the benchmarks is unknown.", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        }
    }
}

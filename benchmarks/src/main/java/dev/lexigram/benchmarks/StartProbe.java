package dev.lexigram.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Measures the start of an application in JVMs of its own, as nothing is warm there.
final class StartProbe {

    private static final int RUNS = 5;
    private static final double NANOS_PER_MILLI = 1e6;

    private StartProbe() {}

    static StartTime measure() {
        // The first run only brings the class files into the system's file cache.
        once(List.of());
        Spread fresh = several(List.of());
        return new StartTime(fresh, withCache());
    }

    private static Spread several(List<String> options) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            millis.add(once(options) / NANOS_PER_MILLI);
        }
        return Spread.of(millis);
    }

    /// With the classes linked ahead of time, as a program in production can have them (JEP 483 and 514).
    private static @Nullable Spread withCache() {
        try {
            Path cache = Files.createTempFile("lexigram-start", ".aot");
            try {
                // It talks about what it does.
                run(List.of("-XX:AOTCacheOutput=" + cache), Redirect.DISCARD);
                // The JVM makes none of classes that lie in directories.
                return Files.size(cache) == 0 ? null : several(List.of("-XX:AOTCache=" + cache));
            } finally {
                Files.deleteIfExists(cache);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long once(List<String> options) {
        return Long.parseLong(run(options, Redirect.INHERIT).strip());
    }

    private static String run(List<String> options, Redirect errors) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                BootProbe.class.getName()));
        try {
            Process child = new ProcessBuilder(command).redirectError(errors).start();
            String answer = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = child.waitFor();
            if (code != 0) {
                throw new IllegalStateException("The start in a fresh JVM failed with exit code " + code + ".");
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted.", e);
        }
    }
}

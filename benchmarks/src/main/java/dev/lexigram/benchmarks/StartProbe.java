package dev.lexigram.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Measures the start of an application in JVMs of its own, as nothing is warm there.
final class StartProbe {

    private static final int RUNS = 5;
    private static final double NANOS_PER_MILLI = 1e6;

    private StartProbe() {}

    static StartTime measure() {
        // The first run only brings the class files into the system's file cache.
        once();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            millis.add(once() / NANOS_PER_MILLI);
        }
        return new StartTime(Spread.of(millis));
    }

    private static long once() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                BootProbe.class.getName());
        try {
            Process child = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String answer = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = child.waitFor();
            if (code != 0) {
                throw new IllegalStateException("The start in a fresh JVM failed with exit code " + code + ".");
            }
            return Long.parseLong(answer.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted.", e);
        }
    }
}

package dev.lexigram.benchmarks;

import dev.lexigram.processor.LexigramProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// What the annotation processor adds to a clean compilation: 200 repositories with 2,000 methods and their
/// entities, beside the same sources with implementations that were written by hand and do nothing.
///
/// Both are compiled in this JVM by turns, so that the compiler is as warm for the one as for the other. What
/// counts is the processor's time of the compiling thread: the clock on the wall would measure what else the
/// machine does.
///
/// @param rounds how many times each is measured, after two that are not
record ProcessorCost(int rounds) {

    private static final double LIMIT_SECONDS = 6;
    private static final double NANOS = 1e9;
    private static final int WARM_UP = 2;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    List<String> lines() {
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            double generated = seconds(true);
            double written = seconds(false);
            if (round >= 0) {
                with.add(generated);
                without.add(written);
            }
        }
        double added = Spread.of(with).median() - Spread.of(without).median();
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%d repositories with %d methods, compiled %d times: %.2f s of CPU with the processor, %.2f s with empty"
                                + " implementations written by hand (medians).",
                        ProcessorSources.REPOSITORIES,
                        ProcessorSources.REPOSITORIES * ProcessorSources.METHODS,
                        rounds,
                        Spread.of(with).median(),
                        Spread.of(without).median()),
                String.format(
                        Locale.ROOT,
                        "The processor adds %.2f s (limit %.0f s): %s.",
                        added,
                        LIMIT_SECONDS,
                        added <= LIMIT_SECONDS ? "kept" : "MISSED"));
    }

    private static double seconds(boolean generated) {
        try {
            Path folder = Files.createTempDirectory("lexigram-processor-cost");
            try {
                return seconds(generated, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(boolean generated, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(folder));
            List<JavaFileObject> sources = ProcessorSources.all(!generated);
            long start = THREADS.getCurrentThreadCpuTime();
            JavaCompiler.CompilationTask task = compiler.getTask(
                    said, files, null, List.of("-parameters", generated ? "-proc:full" : "-proc:none"), null, sources);
            if (generated) {
                task.setProcessors(List.of(new LexigramProcessor()));
            }
            if (!task.call()) {
                throw new IllegalStateException("The sources of the benchmark do not compile: "
                        + said.toString().lines().limit(4).toList());
            }
            return (THREADS.getCurrentThreadCpuTime() - start) / NANOS;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

package dev.lexigram.benchmarks;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Runs the JMH benchmarks: forked JVMs, absolute times and allocation. Takes minutes.
final class FullForm {

    private static final int FORKS = 2;
    private static final int WARM_UPS = 5;
    private static final int ITERATIONS = 5;

    private FullForm() {}

    /// @param only the one database to measure on, or null for all
    /// @param url where PostgreSQL is, or null for one of its own
    static void run(Main.@Nullable Database only, @Nullable String url) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(ItemBenchmark.class.getSimpleName())
                .forks(FORKS)
                .warmupIterations(WARM_UPS)
                .measurementIterations(ITERATIONS)
                .warmupTime(TimeValue.seconds(1))
                .measurementTime(TimeValue.seconds(1))
                .timeUnit(TimeUnit.MICROSECONDS)
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("--enable-native-access=ALL-UNNAMED");
        if (only != null) {
            options.param("database", only.name());
        }
        if (url != null) {
            options.jvmArgsAppend("--enable-native-access=ALL-UNNAMED", "-D" + ItemBenchmark.URL_PROPERTY + "=" + url);
        }
        try {
            new Runner(options.build()).run();
        } catch (RunnerException e) {
            throw new IllegalStateException("The benchmarks could not be run.", e);
        }
    }
}

package dev.lexigram.benchmarks;

import dev.lexigram.app.Application;
import dev.lexigram.sql.DatabaseModule;

/// The program whose start is measured: prints the nanoseconds that it took.
public final class BootProbe {
    private BootProbe() {}

    /// Boots, prints and ends.
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Application running =
                Application.named("bench").with(DatabaseModule.stub()).boot();
        long took = System.nanoTime() - start;
        running.close();
        System.out.println(took);
    }
}

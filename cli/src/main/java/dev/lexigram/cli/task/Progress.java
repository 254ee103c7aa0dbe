package dev.lexigram.cli.task;

import dev.lexigram.cli.output.Terminal;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// How far long work is, on the error output of a terminal; elsewhere nothing. Used by one thread.
public final class Progress implements AutoCloseable {

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /// @param name what is being done, in a word
    public static Progress of(Workspace workspace, String name) {
        boolean seen = workspace.printer().isTalkative()
                && !workspace.surroundings().terminal().equals(Terminal.NONE)
                && Terminal.isPresent();
        return new Progress(seen ? bar(name) : null);
    }

    private static ProgressBar bar(String name) {
        return ProgressBar.builder()
                .setTaskName(name)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    /// Says how much is done.
    ///
    /// @param done how much, in any unit
    /// @param all how much there is, in the same
    public void at(long done, long all) {
        if (bar != null) {
            bar.maxHint(all);
            bar.stepTo(done);
        }
    }

    /// Says what is being done now.
    public void name(String words) {
        if (bar != null) {
            bar.setExtraMessage(words);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}

package dev.lexigram.example.atlas;

import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// Shows how far a load is.
enum Progress {
    NONE {
        @Override
        <T> Iterable<T> watch(String table, long count, Iterable<T> rows) {
            return rows;
        }
    },
    /// A bar on standard error.
    BAR {
        @Override
        <T> Iterable<T> watch(String table, long count, Iterable<T> rows) {
            ProgressBarBuilder bar = ProgressBar.builder()
                    .setTaskName(String.format(Locale.ROOT, "%-18s", table))
                    .setInitialMax(count)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(100)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err));
            return () -> ProgressBar.wrap(rows.iterator(), bar);
        }
    };

    /// The same rows, counted as they are taken.
    ///
    /// @param count how many there are
    abstract <T> Iterable<T> watch(String table, long count, Iterable<T> rows);
}

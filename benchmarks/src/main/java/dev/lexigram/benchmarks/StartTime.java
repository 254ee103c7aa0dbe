package dev.lexigram.benchmarks;

import java.util.Locale;

/// How long an application with an empty SQLite database takes to start, within a fresh JVM.
///
/// @param milliseconds of several JVMs, the first not counted
record StartTime(Spread milliseconds) {

    private static final int LIMIT_MILLIS = 300;

    String line() {
        return String.format(
                Locale.ROOT,
                "Application.boot with a SQLite stub: %.0f ms in a fresh JVM (%.0f to %.0f), limit %d ms.",
                milliseconds.median(),
                milliseconds.min(),
                milliseconds.max(),
                LIMIT_MILLIS);
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"median\": %.1f, \"min\": %.1f, \"max\": %.1f, \"limit\": %d}",
                milliseconds.median(),
                milliseconds.min(),
                milliseconds.max(),
                LIMIT_MILLIS);
    }
}

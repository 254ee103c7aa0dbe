package dev.lexigram.benchmarks;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How long an application with an empty SQLite database takes to start, within a fresh JVM.
///
/// @param fresh milliseconds of several JVMs, the first not counted
/// @param cached the same with an ahead-of-time cache of the classes, or null when there was none
record StartTime(Spread fresh, @Nullable Spread cached) {

    private static final int LIMIT_MILLIS = 300;

    String line() {
        String more = cached == null ? "" : "; with an ahead-of-time cache " + text(cached);
        return "Application.boot with a SQLite stub: " + text(fresh) + " in a fresh JVM" + more + "; limit "
                + LIMIT_MILLIS + " ms.";
    }

    private static String text(Spread millis) {
        return String.format(Locale.ROOT, "%.0f ms (%.0f to %.0f)", millis.median(), millis.min(), millis.max());
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"fresh\": %s, \"cached\": %s, \"limit\": %d}",
                json(fresh),
                cached == null ? "null" : json(cached),
                LIMIT_MILLIS);
    }

    private static String json(Spread millis) {
        return String.format(
                Locale.ROOT,
                "{\"median\": %.1f, \"min\": %.1f, \"max\": %.1f}",
                millis.median(),
                millis.min(),
                millis.max());
    }
}

package dev.lexigram.testkit.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/// What was not run because a server cannot be had here, and why. Thread-safe.
///
/// Nothing is left out silently: the table is printed at the end of the run, and where `CI=true` is set the tests
/// fail instead.
final class MissingServers {

    private static final MissingServers SHARED = new MissingServers("true".equals(System.getenv("CI")));

    /// @param tests what was not run
    private record Entry(ServerKind kind, String tests, String reason) {}

    private final boolean strict;
    private final Set<Entry> entries = new LinkedHashSet<>();

    MissingServers(boolean strict) {
        this.strict = strict;
    }

    static MissingServers shared() {
        return SHARED;
    }

    /// Notes what is not run and gives the exception that leaves it out, or under `CI=true` fails it.
    RuntimeException missing(String tests, ServerUnavailableException cause) {
        note(tests, cause);
        TestAbortedException aborted = new TestAbortedException(cause.getMessage(), cause);
        if (strict) {
            throw new AssertionFailedError(cause.getMessage() + " With CI=true this fails the build.", cause);
        }
        return aborted;
    }

    synchronized void note(String tests, ServerUnavailableException cause) {
        entries.add(new Entry(cause.kind(), tests, cause.reason()));
    }

    boolean isStrict() {
        return strict;
    }

    /// Prints the table and writes it to a file; when nothing is missing, deletes the file of an earlier run.
    synchronized void report(PrintStream out, Path file) throws IOException {
        if (entries.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        List<String> lines = table();
        lines.forEach(out::println);
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Files.write(file, lines);
    }

    private List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("NOT RUN, because a server cannot be had on this machine:");
        lines.add(row("server", "tests", "reason"));
        for (Entry entry : entries) {
            lines.add(row(entry.kind().title() + " " + entry.kind().version(), entry.tests(), entry.reason()));
        }
        return lines;
    }

    private static String row(String server, String tests, String reason) {
        return "  %-18s  %-32s  %s".formatted(server, tests, reason);
    }
}

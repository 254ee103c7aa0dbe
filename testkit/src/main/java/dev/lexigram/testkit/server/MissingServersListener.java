package dev.lexigram.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/// Ends a test run with the table of what was not run and why: on standard output and in
/// `target/missing-servers.txt`. Found by the JUnit platform itself.
public final class MissingServersListener implements TestExecutionListener {

    /// For the JUnit platform.
    public MissingServersListener() {}

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        try {
            MissingServers.shared().report(System.out, Path.of("target", "missing-servers.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.lexigram.testkit.server;

import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.contracts.error.Problem;
import org.jspecify.annotations.Nullable;

/// A test server should have started on this machine and did not.
public final class ServerStartException extends LexigramException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_TEST_002";

    ServerStartException(ServerKind kind, String step, String output, @Nullable Throwable cause) {
        super(
                CODE,
                Problem.of("The test server did not start.")
                        .with("server", kind.title() + " " + kind.version())
                        .with("step", step)
                        .with("output", oneLine(output)),
                cause);
    }

    private static String oneLine(String output) {
        String line = output.strip().replaceAll("\\s*\\R\\s*", " | ");
        return line.length() <= 1500 ? line : "… " + line.substring(line.length() - 1500);
    }
}

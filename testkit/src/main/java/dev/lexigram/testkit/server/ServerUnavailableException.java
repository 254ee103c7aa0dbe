package dev.lexigram.testkit.server;

import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.contracts.error.Problem;

/// A test server cannot be had on this machine, for a reason that lies in the machine.
///
/// Tests that need the server are then left out, and fail where `CI=true` is set.
public final class ServerUnavailableException extends LexigramException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_TEST_001";

    private final ServerKind kind;
    private final String reason;

    ServerUnavailableException(ServerKind kind, String reason, String hint) {
        super(
                CODE,
                Problem.of("This test server cannot be had on this machine.")
                        .with("server", kind.title() + " " + kind.version())
                        .with("reason", reason)
                        .hint(hint),
                null);
        this.kind = kind;
        this.reason = reason;
    }

    /// Which server was wanted.
    public ServerKind kind() {
        return kind;
    }

    /// Why it cannot be had, in one line.
    public String reason() {
        return reason;
    }
}

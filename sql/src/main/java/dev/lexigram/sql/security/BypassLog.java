package dev.lexigram.sql.security;

import dev.lexigram.contracts.error.Problem;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// Tells the log that a policy was bypassed.
final class BypassLog {

    static final String EVENT = "rls.admin_bypass";

    private static final Logger LOG = System.getLogger("dev.lexigram.sql.security");

    private BypassLog() {}

    static void entered(String policy, String reason) {
        // A problem's text is one line, whatever the reason holds.
        log(Problem.of(EVENT).with("policy", policy).with("reason", reason));
    }

    static void used(Bypass bypass) {
        log(Problem.of(EVENT)
                .with("policy", bypass.policy())
                .with("database", bypass.database())
                .with("table", bypass.table())
                .with("operation", bypass.operation())
                .with("reason", bypass.reason()));
    }

    private static void log(Problem event) {
        LOG.log(Level.WARNING, event::toString);
    }
}

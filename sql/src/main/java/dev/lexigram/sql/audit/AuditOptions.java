package dev.lexigram.sql.audit;

import dev.lexigram.contracts.audit.AuditRetention;
import java.time.InstantSource;

/// How a trail is kept; each method returns a copy. Immutable and thread-safe.
///
/// @param table the table of the entries, perhaps with its schema
/// @param chainsTable the table of the chains' heads
/// @param chains how many chains there are for each severity; settled when the tables are created
/// @param retention how long entries are kept
/// @param clock where the times of entries come from
public record AuditOptions(
        String table, String chainsTable, int chains, AuditRetention retention, InstantSource clock) {

    private static final int MOST_CHAINS = 1_024;
    private static final AuditOptions DEFAULTS =
            new AuditOptions("audit_log", "audit_chains", 16, AuditRetention.defaults(), InstantSource.system());

    /// @throws IllegalArgumentException when there is no chain, or there are more than 1,024
    public AuditOptions {
        if (chains < 1 || chains > MOST_CHAINS) {
            throw new IllegalArgumentException("There are 1 to " + MOST_CHAINS + " chains: " + chains + ".");
        }
    }

    /// The tables `audit_log` and `audit_chains`, 16 chains for each severity, and the usual retention.
    public static AuditOptions defaults() {
        return DEFAULTS;
    }

    /// In other tables.
    public AuditOptions tables(String entries, String heads) {
        return new AuditOptions(entries, heads, chains, retention, clock);
    }

    /// With so many chains for each severity. Transactions that write to the same chain wait for each other at
    /// their commit. The number is settled when the tables are created.
    ///
    /// @throws IllegalArgumentException when it is less than 1 or more than 1,024
    public AuditOptions chains(int number) {
        return new AuditOptions(table, chainsTable, number, retention, clock);
    }

    /// Keeps entries for another time.
    public AuditOptions retention(AuditRetention other) {
        return new AuditOptions(table, chainsTable, chains, other, clock);
    }

    /// Takes times from another clock.
    public AuditOptions clock(InstantSource other) {
        return new AuditOptions(table, chainsTable, chains, retention, other);
    }
}

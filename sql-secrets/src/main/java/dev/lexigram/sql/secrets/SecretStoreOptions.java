package dev.lexigram.sql.secrets;

import java.time.InstantSource;

/// How secrets are stored; each method returns a copy. Immutable and thread-safe.
///
/// @param table the table, perhaps with its schema; part of what each row is bound to
/// @param keep how many versions of a secret are kept; older ones are deleted when one is stored
/// @param clock where the times of creation come from
public record SecretStoreOptions(String table, long keep, InstantSource clock) {

    private static final SecretStoreOptions DEFAULTS =
            new SecretStoreOptions("secrets", Long.MAX_VALUE, InstantSource.system());

    /// @throws IllegalArgumentException when not even the newest version is kept
    public SecretStoreOptions {
        if (keep < 1) {
            throw new IllegalArgumentException("At least one version is kept: " + keep + ".");
        }
    }

    /// The table `secrets`, and all versions.
    public static SecretStoreOptions defaults() {
        return DEFAULTS;
    }

    /// In another table.
    public SecretStoreOptions table(String name) {
        return new SecretStoreOptions(name, keep, clock);
    }

    /// Keeps only so many of the newest versions of each secret.
    ///
    /// @throws IllegalArgumentException when it is less than 1
    public SecretStoreOptions keep(long versions) {
        return new SecretStoreOptions(table, versions, clock);
    }

    /// Takes times from another clock.
    public SecretStoreOptions clock(InstantSource other) {
        return new SecretStoreOptions(table, keep, other);
    }
}

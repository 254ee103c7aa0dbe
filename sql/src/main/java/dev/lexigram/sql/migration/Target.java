package dev.lexigram.sql.migration;

/// How far a database is upgraded or downgraded. Immutable.
public sealed interface Target {

    /// Everything there is.
    record Latest() implements Target {}

    /// Nothing: the state before the first migration, or that of the baseline.
    record Base() implements Target {}

    /// Up to that version, it included; downwards, it stays applied.
    ///
    /// @param version the version
    record To(String version) implements Target {
        public To {
            Version.of(version);
        }
    }

    /// So many versions.
    ///
    /// @param count not negative
    record Steps(int count) implements Target {
        public Steps {
            if (count < 0) {
                throw new IllegalArgumentException("A number of steps is not negative.");
            }
        }
    }

    /// Everything there is; downwards, nothing to do.
    static Target latest() {
        return new Latest();
    }

    /// Downwards all that can be undone; upwards, nothing to do.
    static Target base() {
        return new Base();
    }

    /// Up to that version, it included; downwards, it stays applied.
    ///
    /// @throws dev.lexigram.contracts.error.MigrationValidationException when it is no version
    static Target to(String version) {
        return new To(version);
    }

    /// So many versions up or down.
    ///
    /// @throws IllegalArgumentException when it is negative
    static Target steps(int count) {
        return new Steps(count);
    }
}

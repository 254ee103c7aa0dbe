package dev.lexigram.contracts.sql;

import java.util.Objects;

/// How a transaction is run. Immutable; `with…` and the named shortcuts give copies.
///
/// @param isolation how far it is kept apart from others
/// @param access whether it may write; the database itself enforces {@link Access#READ_ONLY}
public record TxOptions(Isolation isolation, Access access) {

    /// Whether a transaction may write.
    public enum Access {
        READ_WRITE,
        READ_ONLY
    }

    private static final TxOptions DEFAULTS = new TxOptions(Isolation.DEFAULT, Access.READ_WRITE);

    public TxOptions {
        Objects.requireNonNull(isolation, "isolation");
        Objects.requireNonNull(access, "access");
    }

    /// Reads and writes at the database's default isolation.
    public static TxOptions defaults() {
        return DEFAULTS;
    }

    /// As the defaults, but a write fails.
    public static TxOptions readOnly() {
        return DEFAULTS.withAccess(Access.READ_ONLY);
    }

    /// As the defaults, but as if transactions ran one after another.
    public static TxOptions serializable() {
        return DEFAULTS.withIsolation(Isolation.SERIALIZABLE);
    }

    public TxOptions withIsolation(Isolation level) {
        return new TxOptions(level, access);
    }

    public TxOptions withAccess(Access kind) {
        return new TxOptions(isolation, kind);
    }
}

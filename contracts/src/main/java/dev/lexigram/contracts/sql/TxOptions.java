package dev.lexigram.contracts.sql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How a transaction is run. Immutable and thread-safe; each method returns a copy.
///
/// ```
/// TxOptions.serializable().retry(3).withTimeout(Duration.ofSeconds(5))
/// TxOptions.requiresNew().noRollbackFor(OutOfStockException.class)
/// ```
///
/// @param propagation what is done about the transaction that the caller runs in
/// @param isolation how far it is kept apart from others
/// @param access whether it may write; the database itself enforces {@link Access#READ_ONLY}
/// @param timeout how long it may take, retries included; empty means as long as its caller has
/// @param retries how often the body is run again after a deadlock or a serialization failure
/// @param rules after which exceptions it is rolled back
/// @param confirmed whether a commit whose answer was lost is looked up; see {@link #confirmCommit()}
public record TxOptions(
        Propagation propagation,
        Isolation isolation,
        Access access,
        Optional<Duration> timeout,
        int retries,
        RollbackRules rules,
        boolean confirmed) {

    /// Whether a transaction may write.
    public enum Access {
        READ_WRITE,
        READ_ONLY
    }

    private static final TxOptions DEFAULTS = new TxOptions(
            Propagation.REQUIRED, Isolation.DEFAULT, Access.READ_WRITE, Optional.empty(), 0, RollbackRules.ALL, false);

    /// @throws IllegalArgumentException when the timeout is not positive or the retries are negative
    public TxOptions {
        Objects.requireNonNull(propagation, "propagation");
        Objects.requireNonNull(isolation, "isolation");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(rules, "rules");
        if (timeout.filter(time -> !time.isPositive()).isPresent() || retries < 0) {
            throw new IllegalArgumentException("A timeout is positive, and retries are not negative.");
        }
    }

    /// Reads and writes at the database's default isolation, in the caller's transaction or a new one.
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

    /// As the defaults, but in a transaction of its own.
    public static TxOptions requiresNew() {
        return DEFAULTS.withPropagation(Propagation.REQUIRES_NEW);
    }

    /// As the defaults, but as a part that can be undone by itself.
    public static TxOptions nested() {
        return DEFAULTS.withPropagation(Propagation.NESTED);
    }

    public TxOptions withPropagation(Propagation mode) {
        return new TxOptions(mode, isolation, access, timeout, retries, rules, confirmed);
    }

    public TxOptions withIsolation(Isolation level) {
        return new TxOptions(propagation, level, access, timeout, retries, rules, confirmed);
    }

    public TxOptions withAccess(Access kind) {
        return new TxOptions(propagation, isolation, kind, timeout, retries, rules, confirmed);
    }

    /// Ends the body's statements, and refuses the commit, when the time is over.
    ///
    /// @throws IllegalArgumentException when it is not positive
    public TxOptions withTimeout(Duration most) {
        return new TxOptions(propagation, isolation, access, Optional.of(most), retries, rules, confirmed);
    }

    /// Runs the whole body again, after a pause that grows, when the database ended the transaction to keep others
    /// apart: after a deadlock or a serialization failure, at a statement or at the commit. The body must not do
    /// anything that cannot be done twice.
    ///
    /// @throws IllegalArgumentException when it is negative
    public TxOptions retry(int times) {
        return new TxOptions(propagation, isolation, access, timeout, times, rules, confirmed);
    }

    /// Commits in spite of these exceptions; they reach the caller all the same.
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final TxOptions noRollbackFor(Class<? extends Throwable>... types) {
        RollbackRules more = new RollbackRules(rules.rollbackFor(), with(rules.noRollbackFor(), List.of(types)));
        return new TxOptions(propagation, isolation, access, timeout, retries, more, confirmed);
    }

    /// Rolls back after these exceptions, though a wider class is excluded.
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final TxOptions rollbackFor(Class<? extends Throwable>... types) {
        RollbackRules more = new RollbackRules(with(rules.rollbackFor(), List.of(types)), rules.noRollbackFor());
        return new TxOptions(propagation, isolation, access, timeout, retries, more, confirmed);
    }

    /// Looks up what became of a commit whose answer was lost with the connection: `inTransaction` then returns if
    /// it was committed, and throws if it was rolled back. It costs a row in each transaction that may write, in a
    /// table, `lexigram_commits`, which is made when it is first needed. Without it such a commit is an error of
    /// the connection, and nobody knows.
    public TxOptions confirmCommit() {
        return new TxOptions(propagation, isolation, access, timeout, retries, rules, true);
    }

    private static List<Class<? extends Throwable>> with(
            List<Class<? extends Throwable>> known, List<Class<? extends Throwable>> types) {
        List<Class<? extends Throwable>> all = new ArrayList<>(known);
        all.addAll(types);
        return all;
    }
}

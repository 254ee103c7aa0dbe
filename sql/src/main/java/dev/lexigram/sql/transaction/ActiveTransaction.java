package dev.lexigram.sql.transaction;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Isolation;
import dev.lexigram.contracts.sql.Transaction;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.driver.Lease;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A transaction as one participant sees it; those that join share the root's connection and fate.
public final class ActiveTransaction implements Transaction {

    private final Database database;
    private final TxOptions options;
    private final Lease lease;
    private final ActiveTransaction root;
    private final Thread owner;
    private final ToldSettings told;
    // Written and read by the owner only.
    private boolean rollbackOnly;
    private @Nullable Throwable reason;
    private int steps;

    ActiveTransaction(Database database, TxOptions options, Lease lease) {
        this.database = database;
        this.options = options;
        this.lease = lease;
        this.root = this;
        this.owner = Thread.currentThread();
        this.told = new ToldSettings();
    }

    private ActiveTransaction(ActiveTransaction root, TxOptions options) {
        this.database = root.database;
        this.options = options;
        this.lease = root.lease;
        this.root = root;
        this.owner = root.owner;
        this.told = root.told;
    }

    /// The view of a participant that joins; it may ask for less than the root has, never for more.
    ActiveTransaction joinedBy(TxOptions wanted) {
        boolean otherIsolation =
                wanted.isolation() != root.options.isolation() && wanted.isolation() != Isolation.DEFAULT;
        boolean mayNotWrite = options.access() == TxOptions.Access.READ_ONLY;
        if (otherIsolation || (mayNotWrite && wanted.access() == TxOptions.Access.READ_WRITE)) {
            throw new TransactionException(
                    Problem.of("The running transaction is weaker than the one asked for.")
                            .with("database", database.name())
                            .with("running", describe(options))
                            .with("asked for", describe(wanted))
                            .hint("Begin the outer transaction with these options."),
                    null);
        }
        return new ActiveTransaction(root, new TxOptions(root.options.isolation(), wanted.access()));
    }

    /// The connection, for the thread that runs the body and for what the transaction may do.
    public Lease lease(Access access) {
        if (Thread.currentThread() != owner) {
            throw new TransactionException(
                    Problem.of("A transaction belongs to the thread that began it.")
                            .with("database", database.name())
                            .with("owner", owner.getName())
                            .with("caller", Thread.currentThread().getName())
                            .hint("Read or write in the transaction's own thread, or begin another transaction."),
                    null);
        }
        if (access == Access.WRITE && options.access() == TxOptions.Access.READ_ONLY && root != this) {
            throw readOnly();
        }
        return lease;
    }

    /// Tells the database settings for the rest of the transaction, unless it knows them already; those that it was
    /// told before and that are no longer wanted become empty.
    ///
    /// @param wanted setting to value
    public void tell(Map<String, String> wanted) throws SQLException {
        told.update(lease, wanted);
    }

    /// The database may no longer know what it was told, as after a rollback to a savepoint.
    public void forgetTold() {
        told.forget();
    }

    /// A step begins that can be undone by itself.
    ///
    /// @return how many there are, one inside another
    int enterStep() {
        return ++root.steps;
    }

    void leaveStep() {
        root.steps--;
    }

    private TransactionException readOnly() {
        return new TransactionException(
                Problem.of("A read-only transaction cannot write.")
                        .with("database", database.name())
                        .hint("Begin it as a read-write transaction."),
                null);
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public TxOptions options() {
        return options;
    }

    @Override
    public void markRollbackOnly() {
        root.rollbackOnly = true;
    }

    void markRollbackOnly(Throwable because) {
        root.rollbackOnly = true;
        if (root.reason == null) {
            root.reason = because;
        }
    }

    @Override
    public boolean isRollbackOnly() {
        return root.rollbackOnly;
    }

    /// What made a commit impossible, if an exception did.
    @Nullable
    Throwable reason() {
        return root.reason;
    }

    private static String describe(TxOptions options) {
        return options.isolation() + " " + options.access();
    }
}
